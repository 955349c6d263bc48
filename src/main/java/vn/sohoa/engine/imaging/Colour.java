package vn.sohoa.engine.imaging;

import static vn.sohoa.engine.imaging.Image.LEPTONICA;

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

  /** Blue minus red; a pen's ink has twice as much, black print in a JPEG less. */
  private static final float BLUE_OVER_RED = 40;

  /** The same where a JPEG has washed a pen's edges out. */
  private static final float WASHED_OUT = 20;

  /** Blue ink has twice as much blue light; print that a pen's colour was washed over has less. */
  private static final int DARK_IN_BLUE = 75;

  private static final int EIGHT_NEIGHBOURS = 8;

  private static final int DARK_BELOW = 140;

  /** Ink that is only there because the paper is old is not red print. */
  private static final double MOSTLY = 0.6;

  /** In pixels: letters end in paler ones on each side. */
  private static final int EDGE = 3;

  private static final int WHITE = 255;

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

  /**
   * Where blue ink is, with its paler edges, as black on white of 8 bits a pixel. Black print that
   * it crosses, or that a JPEG has tinged, does not count.
   *
   * @param image of 32 bits a pixel
   */
  public static Image blueAsBlack(Image image) throws IOException {
    try (Image ink = blueMask(image, BLUE_OVER_RED);
        Image tinged = blueMask(image, WASHED_OUT);
        Image pen =
            Image.adopt(
                MoreLeptonica.INSTANCE.pixSeedfillBinary(
                    null, ink.pix(), tinged.pix(), EIGHT_NEIGHBOURS),
                "grow");
        Image blueLight =
            Image.adopt(LEPTONICA.pixConvertRGBToGray(image.pix(), 0, 0, 1), "make grey");
        Image print = Transforms.darkerThan(blueLight, DARK_IN_BLUE);
        Image alone =
            Image.adopt(LEPTONICA.pixSubtract(null, pen.pix(), print.pix()), "take off")) {
      return Image.adopt(
          LEPTONICA.pixConvert1To8(null, alone.pix(), (byte) WHITE, (byte) 0), "make grey");
    }
  }

  private static Image blueMask(Image image, float overRed) throws IOException {
    return Image.adopt(
        MoreLeptonica.INSTANCE.pixMakeArbMaskFromRGB(image.pix(), -1, 0, 1, overRed),
        "find blue ink");
  }

  /**
   * Red ink as dark as it is, soft edges included, and everything else white.
   *
   * @param image of 32 bits a pixel
   * @return of 8 bits a pixel
   */
  public static Image redAsBlack(Image image) throws IOException {
    try (Image red = redMask(image);
        Image wide = Image.adopt(LEPTONICA.pixDilateBrick(null, red.pix(), EDGE, EDGE), "dilate");
        Image others = Image.adopt(LEPTONICA.pixInvert(null, wide.pix()), "invert")) {
      Image ink = Image.adopt(LEPTONICA.pixConvertRGBToGray(image.pix(), 0, 1, 0), "make grey");
      LEPTONICA.pixSetMasked(ink.pix(), others.pix(), WHITE);
      return ink;
    }
  }

  private static double count(Image mask) {
    return Tiles.foregroundShare(mask) * mask.width() * mask.height();
  }
}
