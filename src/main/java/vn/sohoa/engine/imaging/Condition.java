package vn.sohoa.engine.imaging;

import java.io.IOException;

/**
 * What was measured on a page before anything was corrected.
 *
 * @param bilevel whether the scan is black and white only
 * @param dpi at which it was scanned
 * @param borderShare share of the page that is black border, 0 to 1
 * @param specks for each million pixels
 * @param blurPixels sigma of the blur; 0 where it cannot be told
 */
public record Condition(
    boolean bilevel,
    double dpi,
    Light light,
    double borderShare,
    double specks,
    double blurPixels) {

  /**
   * @param grey of 8 bits a pixel
   * @param bilevel whether it was made from 1 bit a pixel
   * @param dpi at which it was scanned
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
