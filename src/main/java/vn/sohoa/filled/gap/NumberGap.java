package vn.sohoa.filled.gap;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.sohoa.filled.gap.Gap.Edge;
import vn.sohoa.filled.gap.PrintedLabel.Scale;
import vn.sohoa.filled.gap.PrintedRow.Letters;
import vn.sohoa.filled.gap.PrintedRow.Position;
import vn.sohoa.page.FilledPlace;

/** The printed number line of a header (ô số 3): {@code Số: __/QĐ-UBND}. */
final class NumberLine {
  private static final Pattern SLASH =
      Pattern.compile(
          "[/⁄](?= ?(?:(?:19|20)\\d\\d ?[/⁄] ?)?[A-ZĐÐƯ])|-(?=[A-ZĐ]{1,3}[a-z]?/[A-ZĐ]{2})");
  private static final Pattern LABEL = Pattern.compile("^\\W{0,2}s[o06a](?![a-z])\\W?");
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

  private NumberLine() {}

  /** Returns the gap of the number; empty if there is no notation after it. */
  static Optional<Gap> find(List<PrintedWord> words, Optional<DateLine> date, Sheet sheet) {
    double em = date.map(line -> line.scale().em()).orElseGet(() -> sheet.plausible(0));
    return words.stream()
        .filter(word -> word.left() < LEFT_HALF * sheet.width())
        .filter(word -> isInHeader(word, date, em, sheet))
        .filter(word -> word.text().matches(".*[/⁄-].*"))
        .sorted(Comparator.comparingDouble(word -> distance(word, date)))
        .flatMap(word -> at(word, words, em, sheet).stream())
        .findFirst();
  }

  private static boolean isInHeader(
      PrintedWord word, Optional<DateLine> date, double em, Sheet sheet) {
    return date.map(line -> distance(word, date) < NEAR_DATE * em)
        .orElseGet(() -> word.middle() < HEADER * sheet.height());
  }

  private static double distance(PrintedWord word, Optional<DateLine> date) {
    return date.map(line -> Math.abs(word.bottom() - line.scale().baseline()))
        .orElseGet(word::middle);
  }

  private static Optional<Gap> at(
      PrintedWord slashed, List<PrintedWord> words, double em, Sheet sheet) {
    var row =
        new PrintedRow(
            words.stream()
                .filter(word -> DateLine.isBeside(word, slashed))
                .filter(word -> word.left() < LEFT_HALF * sheet.width())
                .toList());
    String text = row.text();
    var slash = SLASH.matcher(text);
    if (!slash.find()) {
      return Optional.empty();
    }
    Position position = row.at(slash.start());
    var scale = new Scale(sheet.ink(), em, baseline(position.word(), em));
    return Optional.of(
        Gap.of(
            FilledPlace.NUMBER,
            label(row, scale),
            slash(position, scale),
            scale.baseline(),
            scale.em()));
  }

  private static double baseline(PrintedWord word, double em) {
    return word.text().matches(".*[QJ,;ç].*") ? word.bottom() - DESCENT * em : word.bottom();
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

  private static Edge slash(Position slash, Scale scale) {
    PrintedWord word = slash.word();
    if (slash.offset() == 0) {
      return new Edge(word.left(), true);
    }
    double tail = FontWidths.of(word.text().substring(slash.offset())) * fontSize(word, scale);
    return new Edge(Math.max(word.left(), word.right() - tail), true);
  }

  /** A word that was read well is all print, so that its width tells the size of its own font. */
  private static double fontSize(PrintedWord word, Scale scale) {
    double own = word.width() / FontWidths.of(word.text());
    boolean isAllPrint =
        word.confidence() >= ALL_PRINT && Math.abs(own / scale.em() - 1) < OTHER_FONT;
    return isAllPrint ? own : scale.em();
  }
}
