package vn.sohoa.engine.ocr;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Reads the lines of capitals at the top of a page once more: the fast model reads bold capitals
 * better than the best one (issuers in full: 31 against 17 of 43 real papers).
 */
final class Capitals {
  /** Of the page's height. */
  private static final double HEAD = 0.35;

  private static final int MIN_LETTERS = 4;
  private static final double MOSTLY = 0.7;

  /** Of the line's height: room for marks that the first reading left out. */
  private static final double MARGIN = 0.35;

  private static final double MIN_LENGTH_SHARE = 0.8;

  /** How much less sure the fast model may be, and still be believed. */
  private static final double HEAD_START = 0.05;

  private Capitals() {}

  /**
   * @param other the same page, open in the fast model
   */
  static List<FoundWord> readAgain(List<FoundWord> words, PreparedPage page, OpenPage other)
      throws IOException {
    var result = new ArrayList<FoundWord>();
    for (List<FoundWord> line : Lines.of(words)) {
      result.addAll(isOfCapitals(line, page) ? better(line, page, other) : line);
    }
    return result;
  }

  private static boolean isOfCapitals(List<FoundWord> line, PreparedPage page) {
    String text = text(line);
    long letters = text.codePoints().filter(Character::isLetter).count();
    long capitals = text.codePoints().filter(Character::isUpperCase).count();
    return letters >= MIN_LETTERS
        && capitals >= MOSTLY * letters
        && area(line).bottom() < HEAD * page.image().height();
  }

  private static List<FoundWord> better(List<FoundWord> line, PreparedPage page, OpenPage other)
      throws IOException {
    Area area = area(line);
    int margin = (int) (area.height() * MARGIN);
    List<FoundWord> again =
        other.read(
            area.grown(margin, margin, page.image().width(), page.image().height()),
            Segmentation.LINE);
    boolean complete = text(again).length() >= MIN_LENGTH_SHARE * text(line).length();
    FoundWord first = line.getFirst();
    return complete && confidence(again) + HEAD_START >= confidence(line)
        ? again.stream().map(word -> word.at(first.line(), first.block())).toList()
        : line;
  }

  private static String text(List<FoundWord> words) {
    return words.stream().map(FoundWord::text).collect(Collectors.joining(" "));
  }

  private static Area area(List<FoundWord> words) {
    return words.stream().map(FoundWord::area).reduce(Area::union).orElseThrow();
  }

  /** Of the average letter. */
  private static double confidence(List<FoundWord> words) {
    double letters = words.stream().mapToInt(word -> word.text().length()).sum();
    double sum = words.stream().mapToDouble(w -> w.confidence() * w.text().length()).sum();
    return letters == 0 ? 0 : sum / letters;
  }
}
