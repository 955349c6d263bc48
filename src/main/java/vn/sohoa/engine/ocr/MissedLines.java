package vn.sohoa.engine.ocr;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Re-reads lines that the first reading missed. */
final class MissedLines {
  /** Minimum confidence: words read from a scribble have less. */
  private static final double SURE = 0.6;

  private static final int MIN_LETTERS = 2;
  private static final double MARGIN = 0.3;

  /**
   * Maximum number of lines re-read: with more, the segmentation of the whole page failed or it is
   * not text.
   */
  private static final int MAX_LINES = 80;

  private MissedLines() {}

  /** Returns the words together with newly found ones, as separate lines. */
  static List<FoundWord> added(
      List<FoundWord> words, InkCoverage coverage, PreparedPage page, OpenPage open)
      throws IOException {
    List<FoundWord> all = words;
    for (PixelArea area : coverage.missed().stream().limit(MAX_LINES).toList()) {
      int margin = (int) (area.height() * MARGIN);
      PixelArea wide = area.grown(margin, margin, page.image().width(), page.image().height());
      all = withLine(all, open.read(wide, Segmentation.LINE), area);
    }
    return all;
  }

  /**
   * Returns the words together with those of another reading where nothing was read.
   *
   * @param other words of the whole page
   */
  static List<FoundWord> addedFrom(List<FoundWord> other, OcrText text) {
    List<FoundWord> all = text.words();
    for (PixelArea area : text.coverage().missed()) {
      all =
          withLine(
              all, other.stream().filter(word -> area.holdsCentreOf(word.area())).toList(), area);
    }
    return all;
  }

  private static List<FoundWord> withLine(
      List<FoundWord> words, List<FoundWord> line, PixelArea area) {
    List<FoundWord> sure = line.stream().filter(word -> word.confidence() >= SURE).toList();
    boolean isText = sure.stream().mapToInt(word -> letters(word.text())).sum() >= MIN_LETTERS;
    return isText ? inserted(words, sure, area) : words;
  }

  /** Inserts a line after the last line that ends above it. */
  static List<FoundWord> inserted(List<FoundWord> words, List<FoundWord> found, PixelArea area) {
    int line = -1;
    int block = 0;
    int middle = (area.top() + area.bottom()) / 2;
    for (FoundWord word : words) {
      if (word.area().bottom() <= middle) {
        line = Math.max(line, word.line());
        block = word.block();
      }
    }
    var all = new ArrayList<FoundWord>();
    int place = line + 1;
    int itsBlock = block;
    words.stream().filter(word -> word.line() < place).forEach(all::add);
    found.forEach(word -> all.add(word.at(place, itsBlock)));
    words.stream()
        .filter(word -> word.line() >= place)
        .forEach(word -> all.add(word.at(word.line() + 1, word.block())));
    return all;
  }

  private static int letters(String text) {
    return (int) text.codePoints().filter(Character::isLetterOrDigit).count();
  }
}
