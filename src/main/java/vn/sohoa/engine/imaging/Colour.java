package vn.sohoa.engine.imaging;

import static vn.sohoa.engine.imaging.Image.LEPTONICA;

import java.io.IOException;

/**
 * Red ink on a page.
 *
 * @param redPage share of the page covered by red ink, 0 to 1; a seal (con dấu) has 0.01 to 0.03
 * @param redInk share of the ink that is red, 0 to 1
 */
public record Colour(double redPage, double redInk) {
  private static final Colour NONE = new Colour(0, 0);
  private static final int SAMPLE_EVERY = 4;

  /** Minimum of red minus green; yellowed and brown paper stays below. */
  private static final float RED_OVER_GREEN = 60;

  /** Minimum of blue minus red; a pen's ink has twice as much, black print in a JPEG less. */
  private static final float BLUE_OVER_RED = 40;

  /** Same difference at the pale edges of a pen's strokes in a JPEG. */
  private static final float WASHED_OUT = 20;

  /** Blue channel: blue ink has twice as much, print tinged by a pen's colour less. */
  private static final int DARK_IN_BLUE = 75;

  private static final int EIGHT_NEIGHBOURS = 8;

  private static final int DARK_BELOW = 140;

  /** Minimum share of red ink in red print; aged paper alone stays below. */
  private static final double MOSTLY = 0.6;

  /** In pixels: letters have paler edges on each side. */
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

  /** Whether the text itself is printed in red, so that removing red would remove the text. */
  public boolean isRedPrint() {
    return redInk > MOSTLY;
  }

  /**
   * Returns a mask of the red ink, 1 bit per pixel.
   *
   * @param image 32 bits per pixel
   */
  public static Image redMask(Image image) throws IOException {
    return Image.adopt(
        MoreLeptonica.INSTANCE.pixMakeArbMaskFromRGB(image.pix(), 1, -1, 0, RED_OVER_GREEN),
        "find red ink");
  }

  /**
   * Returns the blue ink with its paler edges as black on white, 8 bits per pixel. Excludes black
   * print that it crosses or that a JPEG has tinged.
   *
   * @param image 32 bits per pixel
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
   * Returns the red ink with its soft edges as grey on white.
   *
   * @param image 32 bits per pixel
   * @return 8 bits per pixel
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
