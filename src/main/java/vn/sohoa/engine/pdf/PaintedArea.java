package vn.sohoa.engine.pdf;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;

/** Bounding box of the painted pixels of a transparent image. */
final class PaintedArea {
  private PaintedArea() {}

  /**
   * Returns the smallest rectangle that contains all pixels that are not fully transparent; may be
   * empty.
   */
  static Rectangle of(BufferedImage image) {
    int[] row = new int[image.getWidth()];
    var area = new Rectangle(0, 0, -1, -1);
    for (int y = 0; y < image.getHeight(); y++) {
      image.getRGB(0, y, row.length, 1, row, 0, row.length);
      int first = firstPainted(row);
      if (first < row.length) {
        area.add(new Rectangle(first, y, lastPainted(row) - first + 1, 1));
      }
    }
    return area;
  }

  private static int firstPainted(int[] row) {
    int x = 0;
    while (x < row.length && row[x] >>> 24 == 0) {
      x++;
    }
    return x;
  }

  private static int lastPainted(int[] row) {
    int x = row.length - 1;
    while (row[x] >>> 24 == 0) {
      x--;
    }
    return x;
  }
}
