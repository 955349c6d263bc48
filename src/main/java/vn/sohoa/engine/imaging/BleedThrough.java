package vn.sohoa.engine.imaging;

import static vn.sohoa.engine.imaging.Image.LEPTONICA;

import java.io.IOException;

/** Detects print of the reverse side that shows through thin paper (hằn chữ mặt sau). */
public final class BleedThrough {
  private static final int SAMPLE_EVERY = 2;
  private static final int PAPER_FROM = 225;
  private static final int INK_BELOW = 150;

  /** In sampled pixels: excluded around ink, where the edges of letters are grey too. */
  private static final int EDGE = 7;

  /** In sampled pixels: smaller grey areas are noise. */
  private static final int SPECK = 2;

  private BleedThrough() {}

  /**
   * Returns the share of the page that is neither paper nor ink nor the edge between them, 0 to 1.
   *
   * @param flattened 8 bits per pixel, by {@link Background}
   */
  public static double share(Image flattened) throws IOException {
    try (Image small = Transforms.sampled(flattened, SAMPLE_EVERY);
        Image stained = Transforms.darkerThan(small, PAPER_FROM);
        Image ink = Transforms.darkerThan(small, INK_BELOW);
        Image around =
            Image.adopt(LEPTONICA.pixDilateBrick(null, ink.pix(), EDGE, EDGE), "dilate");
        Image faint =
            Image.adopt(LEPTONICA.pixSubtract(null, stained.pix(), around.pix()), "leave ink out");
        Image clear =
            Image.adopt(LEPTONICA.pixOpenBrick(null, faint.pix(), SPECK, SPECK), "open")) {
      return Tiles.foregroundShare(clear);
    }
  }
}
