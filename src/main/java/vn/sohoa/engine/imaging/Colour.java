package vn.sohoa.engine.imaging;

import java.io.IOException;

/**
 * How much of a page's ink is red.
 *
 * @param redPage share of the page under red ink, 0 to 1; a seal (con dấu) makes 0.01 to 0.03
 * @param redInk share of the ink that is red, 0 to 1
 */
public record Colour(double redPage, double redInk) {
  private static final Colour NONE = new Colour(0, 0);
  private static final int SAMPLE_EVERY = 4;

  /** Red minus green; yellowed and brown paper stays below. */
  private static final float RED_OVER_GREEN = 60;

  private static final int DARK_BELOW = 140;

  /** Ink that is only there because the paper is old is not red print. */
  private static final double MOSTLY = 0.6;

  public static Colour measure(Image image) throws IOException {
    if (image.depth() != Integer.SIZE) {
      return NONE;
    }
    try (Image small = Transforms.sampled(image, SAMPLE_EVERY);
        Image red = redMask(small);
        Image withoutRed = Transforms.greyWithoutRed(small);
        Image dark = Transforms.darkerThan(withoutRed, DARK_BELOW)) {
      double redPixels = count(red);
      double darkPixels = count(dark);
      double ink = redPixels + darkPixels;
      return new Colour(
          redPixels / ((double) small.width() * small.height()), ink == 0 ? 0 : redPixels / ink);
    }
  }

  /** Whether the text itself is printed in red, so that dropping red would drop the text. */
  public boolean isRedPrint() {
    return redInk > MOSTLY;
  }

  /**
   * Where red ink is, as a mask of 1 bit a pixel.
   *
   * @param image of 32 bits a pixel
   */
  public static Image redMask(Image image) throws IOException {
    return Image.adopt(
        MoreLeptonica.INSTANCE.pixMakeArbMaskFromRGB(image.pix(), 1, -1, 0, RED_OVER_GREEN),
        "find red ink");
  }

  private static double count(Image mask) {
    return Tiles.foregroundShare(mask) * mask.width() * mask.height();
  }
}
