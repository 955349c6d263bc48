package vn.sohoa.engine.ocr;

import java.util.List;

/**
 * What one reading of a page found.
 *
 * @param words in reading order
 * @param coverage what it left
 */
record OcrText(List<FoundWord> words, InkCoverage coverage) {
  static final OcrText NONE = new OcrText(List.of(), InkCoverage.FULL);

  private static final double WRONG_BELOW = 0.7;
  private static final double MISSED_FROM = 0.4;

  /** As an upside-down page comes out: words that the model itself doubts, or hardly any. */
  boolean looksWrong() {
    return (!words.isEmpty() && confidence() < WRONG_BELOW) || coverage.share() > MISSED_FROM;
  }

  /** How much was read how surely: the higher, the better the page was read. */
  double score() {
    return confidence() * (1 - coverage.share());
  }

  double confidence() {
    return words.stream().mapToDouble(FoundWord::confidence).average().orElse(0);
  }
}
