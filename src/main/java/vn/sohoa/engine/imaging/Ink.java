package vn.sohoa.engine.imaging;

import static vn.sohoa.engine.imaging.Image.LEPTONICA;

import java.io.IOException;
import java.nio.FloatBuffer;

/** Tells paper from pages with something on them. */
public final class Ink {
  private static final int INK_BELOW = 166;
  private static final int SPECK = 2;

  /** Scanners leave a dark rim where the sheet ended. */
  private static final int RIM = 30;

  /** About 25 square points of an A4 page, a single large letter. */
  private static final double BLANK_BELOW = 0.00005;

  private Ink() {}

  /**
   * @param flattened of 8 bits a pixel, by {@link Background}
   */
  public static boolean isBlank(Image flattened) throws IOException {
    return share(flattened) < BLANK_BELOW;
  }

  /** Share of the page, without its rim, that ink covers; specks do not count. */
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
