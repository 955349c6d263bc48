package vn.sohoa.extract.header;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.sohoa.clean.finding.FindingCode;
import vn.sohoa.extract.layout.Row;
import vn.sohoa.page.FilledOption;
import vn.sohoa.page.FilledPlace;
import vn.sohoa.page.FilledValue;
import vn.sohoa.page.FillingStyle;

/**
 * A filled-in value of the header: what the line reader says, weighed by what OCR read at the same
 * place.
 *
 * @param options possible values, most probable first
 */
record FilledIn(FilledValue value, List<FilledOption> options) {
  /**
   * How much more probable a value is if OCR, another method, read the same. Typed digits that both
   * read alike were right in all of 191 cases (ADR 0031); handwriting OCR mostly misreads.
   */
  private static final double SAME_TYPED = 30;

  private static final double SAME_WRITTEN = 3;

  private static final double SURE_OCR = 0.5;

  /** A value whose cut is doubtful is never certain. */
  private static final double DOUBTFUL_AT_MOST = 0.85;

  private static final double PROBABLY_EMPTY = 0.8;

  FilledIn {
    options = List.copyOf(options);
  }

  /**
   * Returns the value of a place on that row; empty if the page was not read for such values, or
   * the gap is elsewhere.
   *
   * @param digits what OCR read there; may be anything
   * @param confidence of OCR, 0 to 1
   */
  static Optional<FilledIn> on(
      Row row, Header header, FilledPlace place, String digits, double confidence) {
    return header
        .sheet()
        .page()
        .filled(place)
        .filter(value -> !value.options().isEmpty())
        .filter(value -> isOn(row, value))
        .map(value -> new FilledIn(value, weighed(value, digits, confidence)));
  }

  private static boolean isOn(Row row, FilledValue value) {
    return row.words().stream()
        .map(word -> word.word().box())
        .anyMatch(box -> value.box().y() < box.bottom() && box.y() < value.box().bottom());
  }

  private static List<FilledOption> weighed(FilledValue value, String digits, double confidence) {
    double factor = value.style() == FillingStyle.TYPED ? SAME_TYPED : SAME_WRITTEN;
    var options = new ArrayList<FilledOption>(value.options());
    if (confidence >= SURE_OCR && digits.matches("\\d+")) {
      for (int i = 0; i < options.size(); i++) {
        if (number(options.get(i).text()).equals(number(digits))) {
          raise(options, i, factor);
        }
      }
    }
    options.sort(Comparator.comparingDouble(FilledOption::probability).reversed());
    return value.doubts().isEmpty() ? options : limited(options);
  }

  private static void raise(List<FilledOption> options, int chosen, double factor) {
    double before = options.get(chosen).probability();
    double odds = factor * before / Math.max(1e-9, 1 - before);
    double after = odds / (1 + odds);
    for (int i = 0; i < options.size(); i++) {
      FilledOption option = options.get(i);
      double share = (1 - after) / Math.max(1e-9, 1 - before);
      double probability = i == chosen ? after : Math.min(1, option.probability() * share);
      options.set(i, new FilledOption(option.text(), probability));
    }
  }

  private static List<FilledOption> limited(List<FilledOption> options) {
    return options.stream()
        .map(
            option ->
                new FilledOption(option.text(), Math.min(DOUBTFUL_AT_MOST, option.probability())))
        .toList();
  }

  private static String number(String digits) {
    return digits.replaceFirst("^0+(?=\\d)", "");
  }

  /** Returns whether nothing was filled in. */
  boolean isEmpty() {
    FilledOption best = options.getFirst();
    return best.text().isEmpty() && best.probability() >= PROBABLY_EMPTY;
  }

  /** Returns why a person is asked if no value is probable enough. */
  FindingCode doubt() {
    return value.style() == FillingStyle.TYPED
        ? FindingCode.LOW_CONFIDENCE
        : FindingCode.HANDWRITTEN;
  }
}
