package vn.sohoa.engine.imaging;

import static vn.sohoa.engine.imaging.Image.LEPTONICA;

import java.io.IOException;
import java.nio.FloatBuffer;

/** Measures the skew of a page's text lines. */
public final class SkewMeasurement {
  private static final int INK_BELOW = 166;
  private static final float MAX_DEGREES = 7;
  private static final float STEP_DEGREES = 1;
  private static final float PRECISION_DEGREES = 0.01f;
  private static final int COARSE_REDUCTION = 4;
  private static final int FINE_REDUCTION = 2;
  private static final float MIN_CONFIDENCE = 3;

  /** A smaller skew does not affect OCR, while rotation would blur the image. */
  private static final double TOLERATED_DEGREES = 0.1;

  private SkewMeasurement() {}

  /**
   * Returns the clockwise skew in degrees; 0 if it is small or cannot be measured.
   *
   * @param flattened 8 bits per pixel, by {@link Background}
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
