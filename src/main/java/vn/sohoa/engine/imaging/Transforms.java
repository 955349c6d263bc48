package vn.sohoa.engine.imaging;

import static vn.sohoa.engine.imaging.Image.LEPTONICA;

import java.io.IOException;

/** Rotates, mirrors, scales and converts images; each result is a new image. */
public final class Transforms {
  private static final int AREA_MAP = 1;
  private static final int WHITE = 1;
  private static final int CLOCKWISE = 1;
  private static final int MIDDLE = 128;

  /** Grey value below which scaled ink still counts. */
  private static final int PALE = 192;

  private static final int PAPER = 255;

  /** Red, green and blue at their maximum, in the upper three bytes. */
  private static final int WHITE_COLOUR = 0xFFFFFF00;

  private static final int COPY = 1;
  private static final int SILENT = 0;

  private Transforms() {}

  public static Image turnedRight(Image image) throws IOException {
    return Image.adopt(LEPTONICA.pixRotate90(image.pix(), CLOCKWISE), "turn");
  }

  public static Image turnedAround(Image image) throws IOException {
    return Image.adopt(LEPTONICA.pixRotate180(null, image.pix()), "turn around");
  }

  public static Image mirroredSideways(Image image) throws IOException {
    return Image.adopt(LEPTONICA.pixFlipLR(null, image.pix()), "mirror");
  }

  public static Image mirroredUpDown(Image image) throws IOException {
    return Image.adopt(LEPTONICA.pixFlipTB(null, image.pix()), "mirror");
  }

  public static Image scaled(Image image, double horizontally, double vertically)
      throws IOException {
    return Image.adopt(
        LEPTONICA.pixScale(image.pix(), (float) horizontally, (float) vertically), "scale");
  }

  /** Scales to a size in pixels, which may change the shape; averages where it reduces. */
  public static Image resized(Image image, int width, int height) throws IOException {
    if (image.width() == width && image.height() == height) {
      return same(image);
    }
    return Image.adopt(LEPTONICA.pixScaleToSize(image.pix(), width, height), "scale");
  }

  /** Returns the image in 8 bits of grey or, if it has colours, in 32 bits; without a palette. */
  public static Image inTones(Image image) throws IOException {
    return Image.adopt(LEPTONICA.pixConvertTo8Or32(image.pix(), COPY, SILENT), "convert");
  }

  /** Returns a white image, 8 bits per pixel. */
  public static Image white(int width, int height) throws IOException {
    Image blank = Image.adopt(LEPTONICA.pixCreate(width, height, Byte.SIZE), "make room");
    LEPTONICA.pixSetAll(blank.pix());
    return blank;
  }

  /**
   * Places an image on a white one of the given size.
   *
   * @param image 8 or 32 bits per pixel
   */
  public static Image onWhite(Image image, int x, int y, int width, int height) throws IOException {
    int right = width - x - image.width();
    int bottom = height - y - image.height();
    if (x == 0 && y == 0 && right == 0 && bottom == 0) {
      return same(image);
    }
    return Image.adopt(
        LEPTONICA.pixAddBorderGeneral(
            image.pix(), x, right, y, bottom, image.depth() == Byte.SIZE ? PAPER : WHITE_COLOUR),
        "grow");
  }

  /** Returns a second reference to the same pixels, without copying them. */
  public static Image same(Image image) throws IOException {
    return Image.adopt(LEPTONICA.pixClone(image.pix()), "hold");
  }

  /** Returns the lightness, 8 bits per pixel. */
  public static Image grey(Image image) throws IOException {
    return Image.adopt(LEPTONICA.pixConvertTo8(image.pix(), 0), "make grey");
  }

  /**
   * Returns the red channel, 8 bits per pixel: red ink turns into paper, black and blue stay dark.
   */
  public static Image greyWithoutRed(Image image) throws IOException {
    if (image.depth() != Integer.SIZE) {
      return grey(image);
    }
    return Image.adopt(LEPTONICA.pixConvertRGBToGray(image.pix(), 1, 0, 0), "make grey");
  }

  /**
   * Rotates about the centre; the result is larger, so that no corner is lost.
   *
   * @param degrees clockwise
   */
  public static Image rotated(Image image, double degrees) throws IOException {
    float radians = (float) Math.toRadians(degrees);
    return Image.adopt(
        LEPTONICA.pixRotate(image.pix(), radians, AREA_MAP, WHITE, image.width(), image.height()),
        "rotate");
  }

  /** Samples every n-th pixel in both directions; preserves levels, unlike averaging. */
  static Image sampled(Image image, int n) throws IOException {
    return Image.adopt(LEPTONICA.pixScaleByIntSampling(image.pix(), n), "sample");
  }

  /** Averages blocks of n by n pixels. */
  static Image reduced(Image grey, int n) throws IOException {
    return Image.adopt(LEPTONICA.pixScaleAreaMap(grey.pix(), 1f / n, 1f / n), "reduce");
  }

  /** Returns a mask of the pixels darker than a value, 1 bit per pixel. */
  public static Image darkerThan(Image grey, int value) throws IOException {
    return Image.adopt(LEPTONICA.pixThresholdToBinary(grey.pix(), Math.max(0, value)), "threshold");
  }

  /** Returns the share of dark pixels, 0 to 1, in the upper left part of an image. */
  public static double darkShare(Image grey, int width, int height) throws IOException {
    try (Image part = cut(grey, 0, 0, width, height);
        Image dark = darkerThan(part, MIDDLE)) {
      return Tiles.foregroundShare(dark);
    }
  }

  /**
   * Returns the image with white wherever the other image has ink.
   *
   * @param image 8 bits per pixel
   * @param ink black on white, of the same size
   * @param from first row that may be whitened
   */
  public static Image without(Image image, Image ink, int from) throws IOException {
    try (Image mask = darkerThan(ink, PALE);
        Image lower = withoutEdges(mask, 0, 0, from, 0);
        Image placed =
            Image.adopt(LEPTONICA.pixAddBorderGeneral(lower.pix(), 0, 0, from, 0, 0), "grow")) {
      Image result = Image.adopt(LEPTONICA.pixCopy(null, image.pix()), "copy");
      LEPTONICA.pixSetMasked(result.pix(), placed.pix(), PAPER);
      return result;
    }
  }

  static Image withoutRim(Image image, int x, int y) throws IOException {
    return Image.adopt(LEPTONICA.pixRemoveBorderGeneral(image.pix(), x, x, y, y), "cut the rim");
  }

  /** Returns a part of an image, which must contain it. */
  public static Image cut(Image image, int left, int top, int width, int height)
      throws IOException {
    return withoutEdges(
        image, left, image.width() - left - width, top, image.height() - top - height);
  }

  private static Image withoutEdges(Image image, int left, int right, int top, int bottom)
      throws IOException {
    return Image.adopt(
        LEPTONICA.pixRemoveBorderGeneral(image.pix(), left, right, top, bottom), "cut");
  }
}
