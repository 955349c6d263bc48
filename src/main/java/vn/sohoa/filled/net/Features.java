package vn.sohoa.filled.net;

/** What a layer of the net passes on. */
final class Features {
  private static final float LOWEST = -Float.MAX_VALUE;

  private final int channels;
  private final int height;
  private final int width;
  private final float[] values;

  /**
   * @param values channel by channel, row by row; not copied, since layers work in place
   */
  Features(int channels, int height, int width, float[] values) {
    if (values.length != channels * height * width) {
      throw new IllegalArgumentException("not " + channels + " x " + height + " x " + width);
    }
    this.channels = channels;
    this.height = height;
    this.width = width;
    this.values = values;
  }

  int height() {
    return height;
  }

  int width() {
    return width;
  }

  float[] values() {
    return values;
  }

  /** Returns the largest value of each two rows and, if wanted, each two columns. */
  Features halved(boolean alsoAcross) {
    int across = alsoAcross ? 2 : 1;
    int rows = height / 2;
    int columns = width / across;
    var result = new float[channels * rows * columns];
    for (int line = 0; line < channels * rows; line++) {
      int from = (line / rows * height + line % rows * 2) * width;
      for (int x = 0; x < columns; x++) {
        float largest = LOWEST;
        for (int dx = 0; dx < across; dx++) {
          int place = from + across * x + dx;
          largest = Math.max(largest, Math.max(values[place], values[place + width]));
        }
        result[line * columns + x] = largest;
      }
    }
    return new Features(channels, rows, columns, result);
  }

  /** Returns the same with zeros around. */
  Features padded(int down, int across) {
    if (down == 0 && across == 0) {
      return this;
    }
    int rows = height + 2 * down;
    int columns = width + 2 * across;
    var result = new float[channels * rows * columns];
    for (int line = 0; line < channels * height; line++) {
      int to = (line / height * rows + line % height + down) * columns + across;
      System.arraycopy(values, line * width, result, to, width);
    }
    return new Features(channels, rows, columns, result);
  }

  Features plus(Features other) {
    var sum = new float[values.length];
    for (int i = 0; i < sum.length; i++) {
      sum[i] = values[i] + other.values[i];
    }
    return new Features(channels, height, width, sum);
  }

  /** Returns mean and largest value of each channel, as one column: first all means. */
  Features summary() {
    int size = height * width;
    var result = new float[2 * channels];
    for (int channel = 0; channel < channels; channel++) {
      float sum = 0;
      float largest = LOWEST;
      for (int i = channel * size; i < (channel + 1) * size; i++) {
        sum += values[i];
        largest = Math.max(largest, values[i]);
      }
      result[channel] = sum / size;
      result[channels + channel] = largest;
    }
    return new Features(2 * channels, 1, 1, result);
  }
}
