package vn.sohoa.engine.ocr;

import net.sourceforge.tess4j.ITessAPI.TessPageSegMode;

/** Tesseract's page segmentation modes. */
enum Segmentation {
  /** Columns, paragraphs, lines. */
  PAGE(TessPageSegMode.PSM_AUTO),
  /** One column. */
  BLOCK(TessPageSegMode.PSM_SINGLE_BLOCK),
  LINE(TessPageSegMode.PSM_SINGLE_LINE),
  /** Text anywhere, in no particular layout. */
  SPARSE(TessPageSegMode.PSM_SPARSE_TEXT);

  private final int mode;

  Segmentation(int mode) {
    this.mode = mode;
  }

  int mode() {
    return mode;
  }
}
