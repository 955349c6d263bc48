package vn.sohoa.engine.imaging;

import java.io.IOException;
import java.util.Optional;

/**
 * The smallest rectangle that holds all that is written, printed or stamped on a page, in pixels of
 * its scan. A fleck by itself and the black beside the sheet are not content.
 *
 * @param right first column that is outside
 * @param bottom first row that is outside
 */
public record ContentBox(int left, int top, int right, int bottom) {
  /** Cells beside an inked one; letters and rules go on, flecks do not. */
  private static final int MIN_NEIGHBOURS = 2;

  /** Longer side in pixels of the image that is looked at: enough to see every line. */
  private static final int ENOUGH = 1750;

  private static final int WHITE = 255;

  /**
   * Empty where nothing is on the page.
   *
   * @param scan as it is, neither levelled nor turned
   */
  public static Optional<ContentBox> of(Image scan) throws IOException {
    int reduction = Math.max(1, Math.max(scan.width(), scan.height()) / ENOUGH);
    try (Image grey = Transforms.grey(scan);
        Image small = Transforms.reduced(grey, reduction);
        Image sheet = BlackBorder.removed(small, WHITE);
        Image flat = Background.flattened(sheet)) {
      return of(RasterInk.of(flat), reduction);
    }
  }

  private static Optional<ContentBox> of(RasterInk map, int reduction) {
    int left = map.columns();
    int top = map.rows();
    int right = 0;
    int bottom = 0;
    for (int row = 0; row < map.rows(); row++) {
      for (int column = 0; column < map.columns(); column++) {
        if (map.isInked(column, row) && isContinued(map, column, row)) {
          left = Math.min(left, column);
          top = Math.min(top, row);
          right = Math.max(right, column + 1);
          bottom = Math.max(bottom, row + 1);
        }
      }
    }
    return left < right
        ? Optional.of(inPixels(left, top, right, bottom, RasterInk.CELL * reduction))
        : Optional.empty();
  }

  public int width() {
    return right - left;
  }

  public int height() {
    return bottom - top;
  }

  private static ContentBox inPixels(int left, int top, int right, int bottom, int cell) {
    return new ContentBox(left * cell, top * cell, right * cell, bottom * cell);
  }

  private static boolean isContinued(RasterInk map, int column, int row) {
    int neighbours = -1; // the cell itself is counted below
    for (int y = Math.max(0, row - 1); y <= Math.min(map.rows() - 1, row + 1); y++) {
      for (int x = Math.max(0, column - 1); x <= Math.min(map.columns() - 1, column + 1); x++) {
        neighbours += map.isInked(x, y) ? 1 : 0;
      }
    }
    return neighbours >= MIN_NEIGHBOURS;
  }
}
