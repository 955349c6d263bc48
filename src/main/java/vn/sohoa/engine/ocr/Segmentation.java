package vn.sohoa.engine.ocr;

import net.sourceforge.tess4j.ITessAPI.TessPageSegMode;

/** How Tesseract looks for text lines. */
enum Segmentation {
  /** Columns, paragraphs, lines. */
  PAGE(TessPageSegMode.PSM_AUTO),
  /** One column. */
  BLOCK(TessPageSegMode.PSM_SINGLE_BLOCK),
  LINE(TessPageSegMode.PSM_SINGLE_LINE),
  /** Wherever text is. */
  SPARSE(TessPageSegMode.PSM_SPARSE_TEXT);

  private final int mode;

  Segmentation(int mode) {
    this.mode = mode;
  }

  int mode() {
    return mode;
  }
}
