package vn.sohoa.extract.header;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.sohoa.extract.layout.Placed;
import vn.sohoa.extract.layout.Span;

/**
 * Distinguishes printed from handwritten digits (viết tay), whose readings cannot be trusted.
 * Printed digits have the same height as the printed year in the date line; handwriting is higher
 * and has a lower confidence.
 *
 * @param height height of a printed digit, in points
 * @param labelHeight height of the word "Số:", in points; 0 if unknown
 */
record PrintedDigits(double height, double labelHeight) {
  private static final double SAME_HEIGHT = 1.06;
  private static final double SAME_CONFIDENCE = 0.4;
  private static final double ALONE_HIGHER = 1.17;
  private static final double ALONE_CONFIDENCE = 0.6;
  private static final double JOINED_HIGHER = 1.28;
  private static final double JOINED_CONFIDENCE = 0.3;
  private static final double ACCENTED_HIGHER = 1.42;
  private static final double ACCENTED_CONFIDENCE = 0.78;
  private static final double SURE = 0.9;
  private static final double WIDE_LETTER = 1.4;
  private static final double DIGIT_SHARE_OF_LINE = 0.8;

  static PrintedDigits of(Header header) {
    Stream<Placed> dateWords = header.dateRow().stream().flatMap(row -> row.words().stream());
    Optional<Double> year =
        dateWords
            .filter(word -> word.text().matches("(?:19|20)\\d{2}[.,]?"))
            .map(word -> word.upright().height())
            .reduce((first, last) -> last);
    double label =
        header.numberRow().stream()
            .flatMap(row -> row.words().stream().limit(1))
            .filter(word -> word.key().matches("s[o06]"))
            .mapToDouble(word -> word.upright().height())
            .findFirst()
            .orElse(0);
    return new PrintedDigits(year.orElse(header.sheet().lineHeight() * DIGIT_SHARE_OF_LINE), label);
  }

  /** Returns whether all words of the span appear printed. */
  boolean matches(Span span) {
    return !isSpread(span.words()) && span.words().stream().allMatch(this::isPrinted);
  }

  /**
   * Returns whether a month appears printed. Months usually are, so if it is joined to other
   * letters, which makes its height meaningless, a high confidence is sufficient.
   */
  boolean matchesMonth(Span span) {
    return !isSpread(span.words())
        && span.words().stream()
            .allMatch(word -> isPrinted(word) || isJoinedWithHighConfidence(word));
  }

  /**
   * Returns whether a place that was read as blank contains ink. OCR reads illegible handwriting as
   * a dash or omits it, but then the box of the adjacent printed word includes it.
   *
   * @param parts the printed words and the places between them
   */
  boolean coverInk(Span... parts) {
    List<Placed> words = Stream.of(parts).flatMap(part -> part.words().stream()).toList();
    double narrowest =
        words.stream()
            .filter(word -> isOfLetters(word.text()))
            .mapToDouble(PrintedDigits::letterWidth)
            .min()
            .orElse(0);
    return words.stream()
        .anyMatch(
            word ->
                isOfLetters(word.text())
                    ? letterWidth(word) > WIDE_LETTER * narrowest
                    : isHandwritten(word));
  }

  private static boolean isOfLetters(String text) {
    return text.matches("\\p{L}+");
  }

  private static double letterWidth(Placed word) {
    return word.upright().width() / word.text().length();
  }

  // printed dots and dashes are low or have a high confidence
  private boolean isHandwritten(Placed word) {
    return word.text().matches("\\P{L}+")
        && word.upright().height() > height / 2
        && word.word().confidence() < ALONE_CONFIDENCE;
  }

  private static boolean isJoinedWithHighConfidence(Placed word) {
    return word.text().matches(".*\\p{L}.*") && word.word().confidence() >= ACCENTED_CONFIDENCE;
  }

  // joined to other letters, the box includes their diacritics and the confidence is shared
  private boolean isPrinted(Placed word) {
    double higher = word.upright().height() / height;
    double confidence = word.word().confidence();
    if (word.text().matches("[\\d.,]+")) {
      return (higher <= SAME_HEIGHT && confidence >= SAME_CONFIDENCE)
          || (higher <= ALONE_HIGHER && confidence >= ALONE_CONFIDENCE);
    }
    return (higher <= JOINED_HIGHER && confidence >= JOINED_CONFIDENCE)
        || (higher <= ACCENTED_HIGHER && confidence >= ACCENTED_CONFIDENCE)
        || isLikeItsLabel(word);
  }

  // some fonts have tall strokes and diacritics; then the printed label is equally high
  private boolean isLikeItsLabel(Placed word) {
    return word.word().confidence() >= SURE
        && word.upright().height() <= labelHeight
        && word.text().matches("\\d+/[\\p{Lu}\\d].*");
  }

  // printed digits of one number are close together
  private boolean isSpread(List<Placed> words) {
    for (int i = 1; i < words.size(); i++) {
      double gap = words.get(i).upright().x() - words.get(i - 1).upright().right();
      if (gap > height / 2 && words.get(i - 1).text().matches(".*\\d")) {
        return true;
      }
    }
    return false;
  }
}
