package vn.sohoa.filled.gap;

import vn.sohoa.filled.gap.Gap.Edge;
import vn.sohoa.filled.gap.PrintedRow.Letters;
import vn.sohoa.filled.gap.PrintedRow.Position;

/**
 * A printed word beside a gap. Recognition makes one word of print and the handwriting that touches
 * it, so where the word's box is wider than its letters, its ends come from their width.
 *
 * @param left first column of the printed letters
 * @param right first column after them
 */
record PrintedLabel(double left, double right) {
  /** A box wider than the letters by more than this share holds other ink. */
  private static final double SWALLOWED = 1.17;

  /** Share of an em at the end of a word in which a last g or y reaches below the line. */
  private static final double LAST_LETTER = 0.55;

  /**
   * @param letters of the label in the row's text
   * @param printed the label as it is printed
   */
  static PrintedLabel of(PrintedRow row, Letters letters, String printed, Scale scale) {
    Position first = row.at(letters.start());
    Position last = row.at(letters.end() - 1);
    double expected = FontWidths.of(printed) * scale.em();
    boolean begins = first.offset() == 0;
    boolean ends = last.offset() == last.word().text().length() - 1;
    double left = first.word().left();
    double right = last.word().right();
    if (begins && ends) {
      return right - left <= SWALLOWED * expected
          ? new PrintedLabel(left, right)
          : widest(left, right, expected, printed, scale);
    }
    if (begins) {
      return new PrintedLabel(left, left + expected);
    }
    if (ends) {
      return new PrintedLabel(right - expected, right);
    }
    double middle = middleOf(first.word(), first.offset(), last.offset());
    return new PrintedLabel(middle - expected / 2, middle + expected / 2);
  }

  private static double middleOf(PrintedWord word, int from, int to) {
    return word.left() + word.width() * (from + to + 1) / 2 / word.text().length();
  }

  /** The label is at that end of the box where its last letter reaches below the line. */
  private static PrintedLabel widest(
      double left, double right, double expected, String printed, Scale scale) {
    if (printed.endsWith("y") || printed.endsWith("g")) {
      int atLeft = scale.below(left + expected - LAST_LETTER * scale.em(), left + expected);
      int atRight = scale.below(right - LAST_LETTER * scale.em(), right);
      return atRight > atLeft
          ? new PrintedLabel(right - expected, right)
          : new PrintedLabel(left, left + expected);
    }
    return printed.equals("năm")
        ? new PrintedLabel(right - expected, right)
        : new PrintedLabel(left, left + expected);
  }

  Edge end() {
    return new Edge(right, true);
  }

  Edge start() {
    return new Edge(left, true);
  }

  /**
   * Size and place of a row of print.
   *
   * @param em size of the font, in pixels
   * @param baseline row on which the letters stand
   */
  record Scale(PageInk ink, double em, double baseline) {
    private static final double BELOW_FROM = 0.06;
    private static final double BELOW_TO = 0.22;
    private static final double X_HEIGHT = 0.45;
    private static final double WIDEST_SPACE = 2;

    /** Counts the ink below the baseline, where only g, y and the like reach. */
    int below(double left, double right) {
      return ink.inked(left, baseline + BELOW_FROM * em, right, baseline + BELOW_TO * em);
    }

    /**
     * Returns where the row's ink starts before a place: words of one line are at most {@link
     * #WIDEST_SPACE} apart.
     *
     * @param farthest how far before the place to look, in em
     */
    double startOfInkBefore(double place, double farthest) {
      double start = place;
      for (double x = place - 1; x > place - farthest * em && start - x < WIDEST_SPACE * em; x--) {
        if (ink.inked(x, baseline - X_HEIGHT * em, x + 1, baseline) > 0) {
          start = x;
        }
      }
      return start;
    }
  }
}
