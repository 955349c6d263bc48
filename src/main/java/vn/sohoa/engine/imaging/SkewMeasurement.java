package vn.sohoa.engine.imaging;

import static vn.sohoa.engine.imaging.Image.LEPTONICA;

import java.io.IOException;
import java.nio.FloatBuffer;

/** Measures by how much the text lines of a page lean. */
public final class SkewMeasurement {
  private static final int INK_BELOW = 166;
  private static final float MAX_DEGREES = 7;
  private static final float STEP_DEGREES = 1;
  private static final float PRECISION_DEGREES = 0.01f;
  private static final int COARSE_REDUCTION = 4;
  private static final int FINE_REDUCTION = 2;
  private static final float MIN_CONFIDENCE = 3;

  /** Less than this does not disturb the reader and rotation would only blur. */
  private static final double TOLERATED_DEGREES = 0.1;

  private SkewMeasurement() {}

  /**
   * Degrees by which the text is turned clockwise; 0 where it is upright enough or not to be told.
   *
   * @param flattened of 8 bits a pixel, by {@link Background}
   */
  public static double degrees(Image flattened) throws IOException {
    try (Image ink =
        Image.adopt(LEPTONICA.pixThresholdToBinary(flattened.pix(), INK_BELOW), "threshold")) {
      double lean = measure(ink);
      return Math.abs(lean) > TOLERATED_DEGREES ? lean : 0;
    }
  }

  private static double measure(Image ink) {
    FloatBuffer correction = FloatBuffer.allocate(1);
    FloatBuffer confidence = FloatBuffer.allocate(1);
    int failed =
        LEPTONICA.pixFindSkewSweepAndSearch(
            ink.pix(),
            correction,
            confidence,
            COARSE_REDUCTION,
            FINE_REDUCTION,
            MAX_DEGREES,
            STEP_DEGREES,
            PRECISION_DEGREES);
    boolean sure = failed == 0 && confidence.get(0) >= MIN_CONFIDENCE;
    return sure ? -correction.get(0) : 0;
  }
}
