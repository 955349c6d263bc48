package vn.sohoa.filled.gap;

/**
 * The upright page that gaps are looked for on.
 *
 * @param width in pixels
 * @param height in pixels
 * @param dpi pixels per inch
 * @param ink of its upper part
 */
public record UprightPage(int width, int height, int dpi, PageInk ink) {
  private static final double POINTS_PER_INCH = 72;
  private static final double SMALLEST_FONT = 9;
  private static final double USUAL_FONT = 13.5;
  private static final double LARGEST_FONT = 18;

  /** Returns the size of a font, or the usual one if this one cannot be. */
  double plausible(double em) {
    double points = em * POINTS_PER_INCH / dpi;
    return points >= SMALLEST_FONT && points <= LARGEST_FONT
        ? em
        : USUAL_FONT * dpi / POINTS_PER_INCH;
  }
}
