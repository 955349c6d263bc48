package vn.sohoa.filled.gap;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.sohoa.filled.gap.Gap.Edge;
import vn.sohoa.filled.gap.PrintedLabel.Scale;
import vn.sohoa.filled.gap.PrintedRow.Letters;
import vn.sohoa.page.FilledPlace;

/**
 * The printed date line of a header (ô số 4): {@code ngày __ tháng __ năm 2025}.
 *
 * @param row its words up to the year
 * @param year where the year's four digits are
 * @param scale of its print
 */
record DateGaps(PrintedRow row, Letters year, Scale scale) {
  private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d(?=\\W*$)");
  private static final Pattern YEAR_LABEL = Pattern.compile("nam|n[a-z]m(?= ?\\d)");
  private static final Pattern MONTH_LABEL = Pattern.compile("thang|t?h[a-z]{1,2}ng|tha[a-z]g");
  private static final Pattern DAY_LABEL = Pattern.compile("ngay");
  private static final Pattern LIKE_DAY_LABEL = Pattern.compile("ng[a-z]y|nga[a-z]");

  /** The header ends where the page's upper part does. */
  private static final double HEADER = 0.4;

  private static final double RIGHT_HALF_FROM = 0.28;
  private static final double YEAR_FROM = 0.6;
  private static final double SAME_ROW = 0.55;

  /** Width of the ink of four digits, in em. */
  private static final double FOUR_DIGITS = 1.95;

  private static final double SPACE = 0.25;
  private static final int LABELS_NEEDED = 2;

  /** Finds the first date line of a page; empty if there is none. */
  static Optional<DateGaps> find(List<PrintedWord> words, UprightPage page) {
    return words.stream()
        .filter(word -> mayBeYear(word, page.width(), page.height()))
        .sorted(Comparator.comparingDouble(PrintedWord::middle))
        .flatMap(year -> at(year, words, page).stream())
        .findFirst();
  }

  /** Returns whether a word ends with a year where date lines have theirs. */
  static boolean mayBeYear(PrintedWord word, int width, int height) {
    return word.middle() < HEADER * height
        && word.right() > YEAR_FROM * width
        && YEAR.matcher(word.text()).find();
  }

  private static Optional<DateGaps> at(
      PrintedWord year, List<PrintedWord> words, UprightPage page) {
    var row =
        new PrintedRow(
            words.stream()
                .filter(word -> isBeside(word, year))
                .filter(word -> word.left() <= year.left())
                .filter(word -> word.left() >= RIGHT_HALF_FROM * page.width())
                .toList());
    String key = row.key();
    long labels =
        Stream.of(YEAR_LABEL, MONTH_LABEL, DAY_LABEL)
            .filter(label -> label.matcher(key).find())
            .count();
    return labels < LABELS_NEEDED
        ? Optional.empty()
        : PrintedRow.last(YEAR, key, key.length())
            .map(digits -> new DateGaps(row, digits, scale(year, digits, page)));
  }

  static boolean isBeside(PrintedWord word, PrintedWord other) {
    return Math.abs(word.middle() - other.middle())
        < SAME_ROW * Math.max(word.height(), other.height());
  }

  private static Scale scale(PrintedWord year, Letters digits, UprightPage page) {
    double width = year.width() * (digits.end() - digits.start()) / year.text().length();
    return new Scale(page.ink(), page.plausible(width / FOUR_DIGITS), year.bottom());
  }

  /** Returns the gaps of day and month; one whose neighbours were not read is left out. */
  List<Gap> gaps() {
    String key = row.key();
    Optional<Letters> yearLabel = PrintedRow.last(YEAR_LABEL, key, year.start());
    int beforeYear = yearLabel.map(Letters::start).orElse(year.start());
    Optional<Letters> monthLabel = PrintedRow.last(MONTH_LABEL, key, beforeYear);
    int beforeMonth = monthLabel.map(Letters::start).orElse(beforeYear);
    Optional<Letters> dayLabel =
        PrintedRow.last(DAY_LABEL, key, beforeMonth)
            .or(() -> PrintedRow.last(LIKE_DAY_LABEL, key, beforeMonth));
    Edge atYear =
        yearLabel
            .map(letters -> PrintedLabel.of(row, letters, "năm", scale).start())
            .orElseGet(this::expectedYearLabel);
    Optional<PrintedLabel> month =
        monthLabel.map(letters -> PrintedLabel.of(row, letters, "tháng", scale));
    Optional<Gap> dayGap =
        dayLabel
            .map(letters -> PrintedLabel.of(row, letters, "ngày", scale).end())
            .flatMap(left -> month.map(right -> gap(FilledPlace.DAY, left, right.start())));
    Optional<Gap> monthGap = month.map(left -> gap(FilledPlace.MONTH, left.end(), atYear));
    return Stream.concat(dayGap.stream(), monthGap.stream()).toList();
  }

  private Gap gap(FilledPlace place, Edge left, Edge right) {
    return Gap.of(place, left, right, scale.baseline(), scale.em());
  }

  private Edge expectedYearLabel() {
    double start = row.at(year.start()).word().left();
    return new Edge(start - (FontWidths.of("năm") + SPACE) * scale.em(), false);
  }
}
