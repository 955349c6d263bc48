package vn.sohoa.engine.imaging;

import java.io.IOException;
import java.util.Optional;

/**
 * Bounding box of everything written, printed or stamped on a page, in pixels of its scan. Isolated
 * flecks and the black border beside the sheet are excluded.
 *
 * @param right first column outside
 * @param bottom first row outside
 */
public record ContentBox(int left, int top, int right, int bottom) {
  /** Minimum number of inked neighbour cells, which letters and rules have and flecks do not. */
  private static final int MIN_NEIGHBOURS = 2;

  /** Longer side of the analysed image in pixels; enough to detect every line. */
  private static final int ENOUGH = 1750;

  private static final int WHITE = 255;

  /**
   * Returns the box, or empty for a blank page.
   *
   * @param scan unmodified, neither deskewed nor rotated
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
    int neighbours = -1; // the loop below also counts the cell itself
    for (int y = Math.max(0, row - 1); y <= Math.min(map.rows() - 1, row + 1); y++) {
      for (int x = Math.max(0, column - 1); x <= Math.min(map.columns() - 1, column + 1); x++) {
        neighbours += map.isInked(x, y) ? 1 : 0;
      }
    }
    return neighbours >= MIN_NEIGHBOURS;
  }
}
