package vn.sohoa.engine.ocr;

import java.util.List;

/**
 * Result of one reading of a page.
 *
 * @param words in reading order
 * @param coverage ink not covered by the words
 */
record OcrText(List<FoundWord> words, InkCoverage coverage) {
  static final OcrText NONE = new OcrText(List.of(), InkCoverage.FULL);

  private static final double WRONG_BELOW = 0.7;
  private static final double MISSED_FROM = 0.4;

  /** Whether the page may be upside down: low confidence, or most ink not covered by words. */
  boolean mayBeUpsideDown() {
    return (!words.isEmpty() && confidence() < WRONG_BELOW) || coverage.share() > MISSED_FROM;
  }

  /** Returns a quality score, 0 to 1, from confidence and coverage; higher is better. */
  double score() {
    return confidence() * (1 - coverage.share());
  }

  double confidence() {
    return words.stream().mapToDouble(FoundWord::confidence).average().orElse(0);
  }
}
