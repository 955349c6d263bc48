package vn.sohoa.filled.net;

/** A line as the net sees it. */
public final class Line {
  /** Rows of a line; an em of the print around it has {@link #PIXELS_PER_EM}. */
  public static final int HEIGHT = 40;

  public static final double PIXELS_PER_EM = 23;

  private final int width;
  private final float[] values;

  /**
   * @param width in pixels, at least 2
   * @param values row by row, 0 (paper) to 1 (ink)
   */
  public Line(int width, float[] values) {
    if (width < 2 || values.length != width * HEIGHT) {
      throw new IllegalArgumentException("not " + HEIGHT + " rows of " + width);
    }
    this.width = width;
    this.values = values.clone();
  }

  /** Width in pixels. */
  public int width() {
    return width;
  }

  /** Returns the ink of a pixel, counted row by row: 0 (paper) to 1. */
  public float ink(int pixel) {
    return values[pixel];
  }

  Features features() {
    return new Features(1, HEIGHT, width, values);
  }
}
