package vn.sohoa.engine.imaging;

import java.io.IOException;

/** Frequencies of the grey values 0 (black) to 255 (white). */
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
   * @param grey 8 bits per pixel
   */
  static Histogram of(Image grey) {
    return new Histogram(BufferedImages.toGreyValues(grey));
  }

  /**
   * Samples every n-th pixel in both directions, which is enough for levels and, unlike averaging,
   * preserves them.
   */
  static Histogram ofEvery(int n, Image grey) throws IOException {
    try (Image sampled = Transforms.sampled(grey, n)) {
      return of(sampled);
    }
  }

  /** Returns the smallest value such that the given share of the pixels is at or below it. */
  int rank(double share) {
    return rankWithin(VALUES, share);
  }

  /**
   * Same rank among the pixels darker than a value; returns that value itself if there are none.
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
