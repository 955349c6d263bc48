package vn.sohoa.engine.imaging;

import java.io.IOException;

/**
 * Condition of a page, measured before any correction.
 *
 * @param bilevel whether the scan is black and white only
 * @param dpi resolution of the scan
 * @param borderShare share of the page that is black border, 0 to 1
 * @param specks per million pixels
 * @param blurPixels sigma of the blur; 0 if unknown
 */
public record Condition(
    boolean bilevel,
    double dpi,
    Light light,
    double borderShare,
    double specks,
    double blurPixels) {

  /**
   * Measures a page.
   *
   * @param grey 8 bits per pixel
   * @param bilevel whether it was converted from 1 bit per pixel
   * @param dpi resolution of the scan
   */
  public static Condition measure(Image grey, boolean bilevel, double dpi) throws IOException {
    Light light = Light.measure(grey);
    return new Condition(
        bilevel,
        dpi,
        light,
        BlackBorder.share(grey),
        Speckle.perMegapixel(grey, light),
        Blur.pixels(grey, light));
  }
}
