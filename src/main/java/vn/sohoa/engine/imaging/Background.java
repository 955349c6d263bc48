package vn.sohoa.engine.imaging;

import static vn.sohoa.engine.imaging.Image.LEPTONICA;

import java.io.IOException;

/** Normalizes paper that is grey, yellowed or unevenly lit. */
public final class Background {
  /** Grey value to which paper is normalized before it is made white. */
  private static final int PAPER = 200;

  private static final int TILE_WIDTH = 10;
  private static final int TILE_HEIGHT = 15;
  private static final int FOREGROUND_BELOW = 60;
  private static final int MIN_PAPER_PIXELS = 40;
  private static final int SMOOTH_X = 2;
  private static final int SMOOTH_Y = 1;

  private Background() {}

  /**
   * Returns the page on white paper.
   *
   * @param grey 8 bits per pixel
   */
  public static Image flattened(Image grey) throws IOException {
    if (grey.width() < 2 * TILE_WIDTH || grey.height() < 2 * TILE_HEIGHT) {
      return Transforms.grey(grey);
    }
    try (Image even = evened(grey)) {
      return Image.adopt(LEPTONICA.pixGammaTRC(null, even.pix(), 1, 0, PAPER), "make paper white");
    }
  }

  private static Image evened(Image grey) throws IOException {
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
