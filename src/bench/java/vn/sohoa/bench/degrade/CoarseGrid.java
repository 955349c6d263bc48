package vn.sohoa.bench.degrade;

import java.util.random.RandomGenerator;

/** A few random values, spread smoothly over an area (bicubic, edges repeated). */
final class CoarseGrid {
  private static final double SHARPNESS = -0.75;
  private static final int TAPS = 4;

  private final double[][] knots;

  CoarseGrid(int columns, int rows, double from, double to, RandomGenerator random) {
    knots = new double[rows][columns];
    for (double[] row : knots) {
      for (int i = 0; i < columns; i++) {
        row[i] = random.nextDouble(from, to);
      }
    }
  }

  /** The values over an area of so many pixels, line by line. */
  float[] spread(int width, int height) {
    var along = new double[knots.length][];
    for (int row = 0; row < knots.length; row++) {
      along[row] = stretch(knots[row], width);
    }
    var values = new float[width * height];
    var column = new double[knots.length];
    for (int x = 0; x < width; x++) {
      for (int row = 0; row < knots.length; row++) {
        column[row] = along[row][x];
      }
      double[] down = stretch(column, height);
      for (int y = 0; y < height; y++) {
        values[y * width + x] = (float) down[y];
      }
    }
    return values;
  }

  private static double[] stretch(double[] knots, int length) {
    var stretched = new double[length];
    for (int i = 0; i < length; i++) {
      double place = (i + 0.5) * knots.length / length - 0.5;
      int first = (int) Math.floor(place) - 1;
      for (int tap = 0; tap < TAPS; tap++) {
        double knot = knots[Math.clamp(first + tap, 0, knots.length - 1)];
        stretched[i] += knot * weight(Math.abs(place - first - tap));
      }
    }
    return stretched;
  }

  private static double weight(double distance) {
    double d = distance;
    if (d <= 1) {
      return (SHARPNESS + 2) * d * d * d - (SHARPNESS + 3) * d * d + 1;
    }
    return d < 2 ? SHARPNESS * (d * d * d - 5 * d * d + 8 * d - 4) : 0;
  }
}
