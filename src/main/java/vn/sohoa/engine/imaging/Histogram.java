package vn.sohoa.engine.imaging;

import java.io.IOException;

/** How often each grey value, 0 (black) to 255 (white), occurs. */
final class Histogram {
  private static final int VALUES = 256;

  private final int[] counts = new int[VALUES];
  private final int total;

  Histogram(byte[] values) {
    for (byte value : values) {
      counts[value & 255]++;
    }
    total = values.length;
  }

  /**
   * @param grey of 8 bits a pixel
   */
  static Histogram of(Image grey) {
    return new Histogram(BufferedImages.toGreyValues(grey));
  }

  /** Of every n-th pixel across and down: enough to tell levels, and true ones. */
  static Histogram ofEvery(int n, Image grey) throws IOException {
    try (Image sampled = Transforms.sampled(grey, n)) {
      return of(sampled);
    }
  }

  /** The value that the given share of the pixels, from the dark end, stays at or below. */
  int rank(double share) {
    return rankWithin(VALUES, share);
  }

  /**
   * The same among the pixels that are darker than a value; that value itself if there are none.
   */
  int rankBelow(int value, double share) {
    return countBelow(value) == 0 ? value : rankWithin(value, share);
  }

  double shareBelow(int value) {
    return total == 0 ? 0 : (double) countBelow(value) / total;
  }

  private int rankWithin(int end, double share) {
    double wanted = share * countBelow(end);
    long seen = 0;
    for (int value = 0; value < end; value++) {
      seen += counts[value];
      if (seen >= wanted && seen > 0) {
        return value;
      }
    }
    return end - 1;
  }

  private long countBelow(int end) {
    long sum = 0;
    for (int value = 0; value < Math.clamp(end, 0, VALUES); value++) {
      sum += counts[value];
    }
    return sum;
  }
}
