package vn.sohoa.engine.imaging;

import static vn.sohoa.engine.imaging.Image.LEPTONICA;

import java.io.IOException;

/** Ink of a page in cells of 8 x 8 px, small enough for repeated scans. */
public final class RasterInk {
  /** Side of a cell in pixels. */
  public static final int CELL = 8;

  private static final int INK_BELOW = 166;
  private static final int SPECK = 2;

  /** Minimum ink of an inked cell; a letter's stroke has more. */
  private static final int INKED_FROM = 20;

  private final int columns;
  private final int rows;

  /** Row by row: ink per cell, 0 (none) to 255 (full), as unsigned bytes. */
  private final byte[] cells;

  /**
   * @param cells row by row: ink per cell, 0 (none) to 255 (full), as unsigned bytes
   */
  public RasterInk(int columns, int rows, byte[] cells) {
    this.columns = columns;
    this.rows = rows;
    this.cells = cells.clone();
  }

  /**
   * @param flattened 8 bits per pixel, by {@link Background}
   */
  public static RasterInk of(Image flattened) throws IOException {
    if (flattened.width() < 2 * CELL || flattened.height() < 2 * CELL) {
      return new RasterInk(0, 0, new byte[0]);
    }
    try (Image ink = Transforms.darkerThan(flattened, INK_BELOW);
        Image clean =
            Image.adopt(LEPTONICA.pixOpenBrick(null, ink.pix(), SPECK, SPECK), "remove specks");
        Image small = Image.adopt(LEPTONICA.pixScaleToGray8(clean.pix()), "count the ink")) {
      byte[] grey = BufferedImages.toGreyValues(small);
      for (int i = 0; i < grey.length; i++) {
        grey[i] = (byte) ~grey[i];
      }
      return new RasterInk(small.width(), small.height(), grey);
    }
  }

  /** Number of cells across. */
  public int columns() {
    return columns;
  }

  /** Number of cells down. */
  public int rows() {
    return rows;
  }

  public boolean isInked(int column, int row) {
    return ink(column, row) >= INKED_FROM;
  }

  /** Returns the ink of a cell, 0 (none) to 255 (full). */
  int ink(int column, int row) {
    return cells[row * columns + column] & 255;
  }
}
