package vn.sohoa.engine.imaging;

/** Detects whether text lines run horizontally or vertically. */
public final class LineDirection {
  /** Profiles are computed in strips, so that a skew of a few degrees does not smear them. */
  private static final int STRIPS = 6;

  /** Minimum ratio of the roughness of the two profiles for a clear decision. */
  private static final double CLEARLY = 1.6;

  private LineDirection() {}

  /** Returns true only in clear cases; on tables or pictures neither direction dominates. */
  public static boolean isVertical(RasterInk map) {
    double across = roughness(map, false);
    double down = roughness(map, true);
    return down > CLEARLY * across;
  }

  /** Sums the squared steps of the ink profile over the strips. */
  private static double roughness(RasterInk map, boolean vertical) {
    int length = vertical ? map.columns() : map.rows();
    int depth = vertical ? map.rows() : map.columns();
    double sum = 0;
    for (int strip = 0; strip < STRIPS; strip++) {
      int from = depth * strip / STRIPS;
      int to = depth * (strip + 1) / STRIPS;
      long before = 0;
      for (int i = 0; i < length; i++) {
        long here = 0;
        for (int j = from; j < to; j++) {
          here += vertical ? map.ink(i, j) : map.ink(j, i);
        }
        double step = i == 0 ? 0 : (double) (here - before) / (to - from);
        sum += step * step;
        before = here;
      }
    }
    return length == 0 ? 0 : sum / length;
  }
}
