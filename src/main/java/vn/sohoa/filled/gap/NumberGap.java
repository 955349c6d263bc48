package vn.sohoa.filled.gap;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.sohoa.filled.gap.Gap.Edge;
import vn.sohoa.filled.gap.PrintedLabel.Scale;
import vn.sohoa.filled.gap.PrintedRow.Letters;
import vn.sohoa.filled.gap.PrintedRow.Position;
import vn.sohoa.language.NotationStart;
import vn.sohoa.language.NotationStart.Slash;
import vn.sohoa.page.FilledPlace;
import vn.sohoa.page.FillingDoubt;

/** The printed number line of a header (ô số 3): {@code Số: __/QĐ-UBND}. */
final class NumberGap {
  private static final Pattern LABEL = Pattern.compile("^\\W{0,2}s[o06a](?![a-z])\\W?");
  private static final Pattern YEAR = Pattern.compile("[/⁄](?= ?(?:19|20)\\d\\d ?$)");
  private static final Pattern WITH_SLASH = Pattern.compile("[/⁄-]");
  private static final Pattern COLON = Pattern.compile("[:.;,]$");
  private static final double LEFT_HALF = 0.48;
  private static final double HEADER = 0.35;

  /** The number line is at the height of the date line or a little above or below it, in em. */
  private static final double NEAR_DATE = 4;

  /** Share of an em that Q, J and a comma reach below the line. */
  private static final double DESCENT = 0.17;

  /** How far before the slash a label may start, in em. */
  private static final double FARTHEST_LABEL = 7;

  /** Confidence of a word without handwriting. */
  private static final double ALL_PRINT = 0.8;

  /** How much the letters of other fonts differ in width from those of Times. */
  private static final double OTHER_FONT = 0.25;

  private NumberGap() {}

  /** Returns the gap of the number; empty if there is no notation after it. */
  static Optional<Gap> find(List<PrintedWord> words, Optional<DateGaps> date, UprightPage page) {
    double em = date.map(line -> line.scale().em()).orElseGet(() -> page.plausible(0));
    return words.stream()
        .filter(word -> isLeftWithSlash(word, page.width()))
        .filter(word -> isInHeader(word, date, em, page.height()))
        .sorted(Comparator.comparingDouble(word -> distance(word, date)))
        .flatMap(word -> at(word, words, em, page).stream())
        .sorted(Comparator.comparing(NumberGap::isUnsure))
        // without a date line beside it, a reference with a slash is none without its label
        .filter(gap -> date.isPresent() || !isUnsure(gap))
        .findFirst();
  }

  private static boolean isUnsure(Gap gap) {
    return gap.doubts().contains(FillingDoubt.NEIGHBOUR_NOT_SEEN);
  }

  /** Returns whether a word may be of a number line, as far as its place and text tell. */
  static boolean mayHold(PrintedWord word, int width, int height) {
    return isLeftWithSlash(word, width) && word.middle() < HEADER * height;
  }

  private static boolean isLeftWithSlash(PrintedWord word, int width) {
    return word.left() < LEFT_HALF * width && WITH_SLASH.matcher(word.text()).find();
  }

  private static boolean isInHeader(
      PrintedWord word, Optional<DateGaps> date, double em, int height) {
    return date.map(line -> distance(word, date) < NEAR_DATE * em)
        .orElseGet(() -> word.middle() < HEADER * height);
  }

  private static double distance(PrintedWord word, Optional<DateGaps> date) {
    return date.map(line -> Math.abs(word.bottom() - line.scale().baseline()))
        .orElseGet(word::middle);
  }

  private static Optional<Gap> at(
      PrintedWord slashed, List<PrintedWord> words, double em, UprightPage page) {
    var row =
        new PrintedRow(
            words.stream()
                .filter(word -> DateGaps.isBeside(word, slashed))
                .filter(word -> word.left() < LEFT_HALF * page.width())
                .toList());
    // a year before the notation is printed, too
    return NotationStart.in(row.text(), 0)
        .map(start -> gap(row, beforeYear(row.text(), start), em, page));
  }

  private static NotationStart beforeYear(String text, NotationStart start) {
    Matcher year = YEAR.matcher(text.substring(0, start.end()));
    return year.find() ? new NotationStart(year.start(), year.start() + 1, Slash.READ) : start;
  }

  private static Gap gap(PrintedRow row, NotationStart start, double em, UprightPage page) {
    Position slash = row.at(start.end());
    String printed = start.hasSlash() ? withSlash(slash) : slash.word().text();
    var scale = new Scale(page.ink(), em, baseline(slash.word(), printed, em));
    double end =
        start.hasSlash() && slash.offset() == 0 ? slash.word().left() : end(row, start, scale);
    var right = new Edge(end, start.slash().isSure());
    return Gap.of(FilledPlace.NUMBER, label(row, scale), right, scale.baseline(), scale.em());
  }

  private static String withSlash(Position slash) {
    return new StringBuilder(slash.word().text())
        .replace(slash.offset(), slash.offset() + 1, "/")
        .toString();
  }

  private static double baseline(PrintedWord word, String printed, double em) {
    return printed.matches(".*[QJ,;ç].*") ? word.bottom() - DESCENT * em : word.bottom();
  }

  private static Edge label(PrintedRow row, Scale scale) {
    Optional<Letters> letters = PrintedRow.last(LABEL, row.key(), row.text().length());
    if (letters.isEmpty()) {
      return unreadLabel(row.words().getFirst(), scale);
    }
    // the colon is printed, whether it was read or taken for a part of the handwriting
    PrintedLabel label = PrintedLabel.of(row, letters.get(), "Số:", scale);
    boolean hasColon = COLON.matcher(row.text().substring(0, letters.get().end())).find();
    double withColon = label.left() + FontWidths.of("Số:") * scale.em();
    return new Edge(hasColon ? label.right() : Math.max(label.right(), withColon), true);
  }

  /** Recognition may drop label and handwriting together; their ink is before the first word. */
  private static Edge unreadLabel(PrintedWord first, Scale scale) {
    double width = FontWidths.of("Số:") * scale.em();
    if (!first.text().matches("[/⁄-].*")) {
      return new Edge(first.left() + width, false);
    }
    double start = scale.startOfInkBefore(first.left(), FARTHEST_LABEL);
    return new Edge(Math.min(start + width, first.left()), start < first.left() - width);
  }

  /** Returns the left end of the slash, counted from the right end of the letters after it. */
  private static double end(PrintedRow row, NotationStart start, Scale scale) {
    Position letters = row.at(start.letters());
    PrintedWord word = row.at(start.end()).word();
    String after = word.equals(letters.word()) ? word.text().substring(letters.offset()) : "";
    double end = word.right() - FontWidths.of("/" + after) * fontSize(word, scale);
    boolean isWithin = start.hasSlash() || letters.offset() > 0;
    return isWithin ? Math.max(word.left(), end) : end;
  }

  /** A word that was read well is all print, so that its width tells the size of its own font. */
  private static double fontSize(PrintedWord word, Scale scale) {
    double own = word.width() / FontWidths.of(word.text());
    boolean isAllPrint =
        word.confidence() >= ALL_PRINT && Math.abs(own / scale.em() - 1) < OTHER_FONT;
    return isAllPrint ? own : scale.em();
  }
}
