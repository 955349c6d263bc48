package vn.sohoa.engine.imaging;

/** Whether the text lines of a page run across it or up and down. */
public final class LineDirection {
  /** Profiles are taken in strips, so that a lean of some degrees does not smear them. */
  private static final int STRIPS = 6;

  /** Lines that run one way make the other way's profile this many times flatter. */
  private static final double CLEARLY = 1.6;

  private LineDirection() {}

  /** True only where that is clear: on a page of tables or pictures neither direction wins. */
  public static boolean isVertical(RasterInk map) {
    double across = roughness(map, false);
    double down = roughness(map, true);
    return down > CLEARLY * across;
  }

  /** Squared steps in the profile of ink, summed over the strips. */
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
