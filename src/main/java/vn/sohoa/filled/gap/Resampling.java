package vn.sohoa.filled.gap;

/**
 * Resamples a rectangle of the page with a triangle filter as wide as a pixel of the result, or of
 * the page if that is larger. The training cuts its lines in the same way.
 */
final class Resampling {
  private static final double FULL = 255;

  private Resampling() {}

  /**
   * Returns the ink of the rectangle, row by row, 0 to 1; paper outside of the page.
   *
   * @param width of the result, in pixels
   * @param height of the result, in pixels
   */
  static float[] apply(
      PageInk ink, double left, double top, double right, double bottom, int width, int height) {
    Filter across = Filter.of(left, right, width);
    Filter down = Filter.of(top, bottom, height);
    var rows = new float[down.last - down.first][];
    for (int y = down.first; y < down.last; y++) {
      rows[y - down.first] = row(ink, y, across);
    }
    var result = new float[width * height];
    for (int y = 0; y < height; y++) {
      double[] weights = down.weights[y];
      for (int i = 0; i < weights.length; i++) {
        float[] row = rows[down.starts[y] + i - down.first];
        float weight = (float) weights[i];
        for (int x = 0; x < width; x++) {
          result[y * width + x] += weight * row[x];
        }
      }
    }
    return result;
  }

  private static float[] row(PageInk ink, int y, Filter across) {
    var row = new float[across.starts.length];
    for (int x = 0; x < row.length; x++) {
      double sum = 0;
      double[] weights = across.weights[x];
      for (int i = 0; i < weights.length; i++) {
        sum += weights[i] * ink.at(across.starts[x] + i, y);
      }
      row[x] = (float) (sum / FULL);
    }
    return row;
  }

  /** For each pixel of the result the first pixel of the page and the weights from there on. */
  private static final class Filter {
    final int first;
    final int last;
    final int[] starts;
    final double[][] weights;

    private Filter(int[] starts, double[][] weights) {
      this.starts = starts;
      this.weights = weights;
      first = starts[0];
      last = starts[starts.length - 1] + weights[weights.length - 1].length;
    }

    static Filter of(double from, double to, int count) {
      double step = (to - from) / count;
      double reach = Math.max(1, step);
      var starts = new int[count];
      var weights = new double[count][];
      for (int i = 0; i < count; i++) {
        double centre = from + (i + 0.5) * step;
        starts[i] = (int) Math.floor(centre - reach + 0.5);
        int end = (int) Math.floor(centre + reach + 0.5);
        weights[i] = triangle(centre, reach, starts[i], Math.max(end, starts[i] + 1));
      }
      return new Filter(starts, weights);
    }

    private static double[] triangle(double centre, double reach, int start, int end) {
      var weights = new double[end - start];
      double sum = 0;
      for (int i = 0; i < weights.length; i++) {
        weights[i] = Math.max(0, 1 - Math.abs(start + i + 0.5 - centre) / reach);
        sum += weights[i];
      }
      for (int i = 0; i < weights.length; i++) {
        weights[i] /= sum;
      }
      return weights;
    }
  }
}
