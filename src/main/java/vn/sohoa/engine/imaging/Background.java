package vn.sohoa.engine.imaging;

import static vn.sohoa.engine.imaging.Image.LEPTONICA;

import java.io.IOException;

/** Evens out paper that is grey, yellowed, or lit unevenly. */
public final class Background {
  /** The value that paper gets on a flattened image. */
  static final int PAPER = 200;

  private static final int TILE_WIDTH = 10;
  private static final int TILE_HEIGHT = 15;
  private static final int FOREGROUND_BELOW = 60;
  private static final int MIN_PAPER_PIXELS = 40;
  private static final int SMOOTH_X = 2;
  private static final int SMOOTH_Y = 1;

  private Background() {}

  /**
   * @param grey of 8 bits a pixel
   */
  public static Image flattened(Image grey) throws IOException {
    if (grey.width() < 2 * TILE_WIDTH || grey.height() < 2 * TILE_HEIGHT) {
      return Transforms.grey(grey);
    }
    return Image.adopt(
        LEPTONICA.pixBackgroundNorm(
            grey.pix(),
            null,
            null,
            TILE_WIDTH,
            TILE_HEIGHT,
            FOREGROUND_BELOW,
            MIN_PAPER_PIXELS,
            PAPER,
            SMOOTH_X,
            SMOOTH_Y),
        "flatten the background");
  }
}
