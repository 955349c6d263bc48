package vn.sohoa.engine.imaging;

import static vn.sohoa.engine.imaging.Image.LEPTONICA;

import java.io.IOException;
import java.nio.FloatBuffer;

/** Detects blank pages. */
public final class Ink {
  private static final int INK_BELOW = 166;
  private static final int SPECK = 2;

  /** Divisor of the page's side: scanners leave a dark rim at the edge of the sheet. */
  private static final int RIM = 30;

  /** About 25 square points of an A4 page, a single large letter. */
  private static final double BLANK_BELOW = 0.00005;

  private Ink() {}

  /**
   * @param flattened 8 bits per pixel, by {@link Background}
   */
  public static boolean isBlank(Image flattened) throws IOException {
    return share(flattened) < BLANK_BELOW;
  }

  /** Returns the share of the page, without its rim and specks, covered by ink. */
  private static double share(Image flattened) throws IOException {
    try (Image inner =
            Transforms.withoutRim(flattened, flattened.width() / RIM, flattened.height() / RIM);
        Image ink =
            Image.adopt(LEPTONICA.pixThresholdToBinary(inner.pix(), INK_BELOW), "threshold");
        Image clean =
            Image.adopt(LEPTONICA.pixOpenBrick(null, ink.pix(), SPECK, SPECK), "remove specks")) {
      FloatBuffer fraction = FloatBuffer.allocate(1);
      LEPTONICA.pixForegroundFraction(clean.pix(), fraction);
      return fraction.get(0);
    }
  }
}
