package vn.sohoa.engine.imaging;

import static vn.sohoa.engine.imaging.Image.LEPTONICA;

import java.io.IOException;

/** Images turned, mirrored, scaled and converted; each result is a new image. */
public final class Transforms {
  private static final int AREA_MAP = 1;
  private static final int WHITE = 1;
  private static final int CLOCKWISE = 1;

  private Transforms() {}

  public static Image turnedRight(Image image) throws IOException {
    return Image.adopt(LEPTONICA.pixRotate90(image.pix(), CLOCKWISE), "turn");
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

  /** 8 bits of lightness for each pixel. */
  public static Image grey(Image image) throws IOException {
    return Image.adopt(LEPTONICA.pixConvertTo8(image.pix(), 0), "make grey");
  }

  /** 8 bits of the red share for each pixel: red ink turns into paper, black and blue stay dark. */
  public static Image greyWithoutRed(Image image) throws IOException {
    if (image.depth() != Integer.SIZE) {
      return grey(image);
    }
    return Image.adopt(LEPTONICA.pixConvertRGBToGray(image.pix(), 1, 0, 0), "make grey");
  }

  /**
   * Turned about the centre; the result is larger, so that no corner is lost.
   *
   * @param degrees clockwise
   */
  public static Image rotated(Image image, double degrees) throws IOException {
    float radians = (float) Math.toRadians(degrees);
    return Image.adopt(
        LEPTONICA.pixRotate(image.pix(), radians, AREA_MAP, WHITE, image.width(), image.height()),
        "rotate");
  }
}
