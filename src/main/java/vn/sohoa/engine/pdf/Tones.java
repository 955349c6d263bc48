package vn.sohoa.engine.pdf;

import java.awt.image.BufferedImage;

/** Colour depth required by an image. */
enum Tones {
  BLACK_AND_WHITE,
  GREY,
  COLOUR;

  private static final int BLACK = 0x000000;
  private static final int WHITE = 0xFFFFFF;

  /** Scans pixels until one requires colour. */
  static Tones of(BufferedImage image) {
    Tones found = BLACK_AND_WHITE;
    int[] row = new int[image.getWidth()];
    for (int y = 0; y < image.getHeight() && found != COLOUR; y++) {
      image.getRGB(0, y, row.length, 1, row, 0, row.length);
      found = max(found, ofRow(row));
    }
    return found;
  }

  private static Tones ofRow(int[] row) {
    Tones found = BLACK_AND_WHITE;
    for (int pixel : row) {
      int rgb = pixel & WHITE;
      if ((rgb >> 8) != (rgb & 0xFFFF)) {
        return COLOUR;
      }
      if (rgb != BLACK && rgb != WHITE) {
        found = GREY;
      }
    }
    return found;
  }

  private static Tones max(Tones one, Tones other) {
    return one.compareTo(other) >= 0 ? one : other;
  }
}
