package vn.sohoa.engine.source;

/**
 * Resolution of a page image in dots per inch.
 *
 * @param horizontal dpi
 * @param vertical dpi
 */
record PageResolution(double horizontal, double vertical) {
  private static final double MIN_DPI = 50;
  private static final double MAX_DPI = 2400;
  private static final double A4_LONG_INCHES = 297 / 25.4;

  /** Somewhat longer than A2; a longer page is a photograph with an arbitrary resolution. */
  private static final double MAX_PAGE_INCHES = 25;

  private static final double FALLBACK_DPI = 300;

  /** The coarsest fax has 204 × 98 dpi; beyond this ratio the values are wrong. */
  private static final double MAX_SHAPE = 3;

  /**
   * Returns the resolution from the file or, if missing or implausible, the one that makes the
   * image an A4 page. Implausible values still tell the shape of the pixels: some files state only
   * their ratio.
   */
  static PageResolution of(double statedX, double statedY, int width, int height) {
    double horizontal = statedX > 0 ? statedX : statedY;
    double vertical = statedY > 0 ? statedY : statedX;
    if (isPlausible(horizontal, width) && isPlausible(vertical, height)) {
      return new PageResolution(horizontal, vertical);
    }
    double shape = shape(horizontal, vertical);
    double guessed = Math.max(width / shape, height) / A4_LONG_INCHES;
    double dpi = guessed >= MIN_DPI && guessed <= MAX_DPI ? guessed : FALLBACK_DPI;
    return new PageResolution(dpi * shape, dpi);
  }

  private static double shape(double horizontal, double vertical) {
    double ratio = vertical > 0 ? horizontal / vertical : 1;
    return ratio >= 1 / MAX_SHAPE && ratio <= MAX_SHAPE ? ratio : 1;
  }

  /** Returns the resolution after a quarter turn of the image. */
  PageResolution turned() {
    return new PageResolution(/* horizontal= */ vertical, /* vertical= */ horizontal);
  }

  private static boolean isPlausible(double dpi, int pixels) {
    return dpi >= MIN_DPI && dpi <= MAX_DPI && pixels / dpi <= MAX_PAGE_INCHES;
  }
}
