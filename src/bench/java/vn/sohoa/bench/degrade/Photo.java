package vn.sohoa.bench.degrade;

import java.awt.image.BufferedImage;

/** A colour image in numbers that may lie between the 256 steps. */
final class Photo {
  static final int CHANNELS = 3;

  private final int width;
  private final int height;
  private final float[] values;

  /**
   * @param values red, green and blue of each pixel, line by line, 0 (dark) to 255
   */
  Photo(int width, int height, float[] values) {
    this.width = width;
    this.height = height;
    this.values = values;
  }

  int width() {
    return width;
  }

  int height() {
    return height;
  }

  /** Not a copy. */
  float[] values() {
    return values;
  }

  /** How one value becomes another. */
  @FunctionalInterface
  interface Change {
    float of(int x, int y, int channel, float value);
  }

  static Photo of(BufferedImage image) {
    int width = image.getWidth();
    int height = image.getHeight();
    int[] row = new int[width];
    var values = new float[width * height * CHANNELS];
    int at = 0;
    for (int y = 0; y < height; y++) {
      image.getRGB(0, y, width, 1, row, 0, width);
      for (int rgb : row) {
        values[at++] = rgb >> 16 & 0xFF;
        values[at++] = rgb >> 8 & 0xFF;
        values[at++] = rgb & 0xFF;
      }
    }
    return new Photo(width, height, values);
  }

  BufferedImage toImage() {
    var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    int[] row = new int[width];
    int at = 0;
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int red = step(values[at++]);
        int green = step(values[at++]);
        row[x] = red << 16 | green << 8 | step(values[at++]);
      }
      image.setRGB(0, y, width, 1, row, 0, width);
    }
    return image;
  }

  private static int step(float value) {
    return (int) Math.clamp(value, 0f, 255f);
  }

  /** Changes every value in place. */
  Photo change(Change change) {
    int at = 0;
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        for (int channel = 0; channel < CHANNELS; channel++, at++) {
          values[at] = change.of(x, y, channel, values[at]);
        }
      }
    }
    return this;
  }
}
