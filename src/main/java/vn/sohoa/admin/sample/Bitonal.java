package vn.sohoa.admin.sample;

import java.awt.image.BufferedImage;

/** Converts a page to black and white. */
final class Bitonal {
  private static final int THRESHOLD = 150;

  private Bitonal() {}

  static BufferedImage of(BufferedImage page) {
    var bitonal =
        new BufferedImage(page.getWidth(), page.getHeight(), BufferedImage.TYPE_BYTE_BINARY);
    int[] row = new int[page.getWidth()];
    for (int y = 0; y < page.getHeight(); y++) {
      page.getRGB(0, y, row.length, 1, row, 0, row.length);
      for (int x = 0; x < row.length; x++) {
        bitonal.getRaster().setSample(x, y, 0, brightness(row[x]) < THRESHOLD ? 0 : 1);
      }
    }
    return bitonal;
  }

  private static int brightness(int rgb) {
    return ((rgb >> 16 & 0xFF) * 30 + (rgb >> 8 & 0xFF) * 59 + (rgb & 0xFF) * 11) / 100;
  }
}
