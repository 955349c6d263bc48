package vn.sohoa.filled.gap;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Words side by side, as one text with places.
 *
 * @param words left to right
 */
record PrintedRow(List<PrintedWord> words) {
  PrintedRow {
    words = words.stream().sorted(Comparator.comparingDouble(PrintedWord::left)).toList();
  }

  /** Text of the row, words separated by one space. */
  String text() {
    return words.stream().map(PrintedWord::text).collect(Collectors.joining(" "));
  }

  /** As {@link #text()}, in lower-case letters without marks. */
  String key() {
    return words.stream().map(PrintedWord::key).collect(Collectors.joining(" "));
  }

  /** Returns the last match that ends at or before a position. */
  static Optional<Letters> last(Pattern pattern, String text, int before) {
    Matcher matcher = pattern.matcher(text);
    Optional<Letters> found = Optional.empty();
    for (int from = 0; from <= text.length() && matcher.find(from); from = matcher.start() + 1) {
      if (matcher.end() <= before) {
        found = Optional.of(new Letters(matcher.start(), matcher.end()));
      }
    }
    return found;
  }

  /**
   * Part of the row's text.
   *
   * @param end first position after it
   */
  record Letters(int start, int end) {}

  /**
   * The word that a position of the text belongs to.
   *
   * @param offset position in the word
   */
  record Position(PrintedWord word, int offset) {}

  /** Returns the word at a position of the text; the next one for the space before it. */
  Position at(int position) {
    int start = 0;
    for (PrintedWord word : words) {
      if (position < start + word.text().length()) {
        return new Position(word, Math.max(0, position - start));
      }
      start += word.text().length() + 1;
    }
    PrintedWord last = words.getLast();
    return new Position(last, last.text().length() - 1);
  }
}
