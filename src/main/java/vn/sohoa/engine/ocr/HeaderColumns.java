package vn.sohoa.engine.ocr;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Separates the two columns at the head of an administrative paper: the issuer on the left, the
 * national motto (quốc hiệu, tiêu ngữ) and the date on the right. If their lines have the same
 * height, Tesseract reads across both. This class splits the words again, left column before right.
 */
final class HeaderColumns {
  /** Relative to the page's height; the lines must begin above it. */
  private static final double TOP = 0.2;

  private static final int MAX_LINES = 10;
  private static final int MIN_SHARED_LINES = 1;

  /** Minimum gutter, relative to the line height: wider than any space between words. */
  private static final double GUTTER = 1.5;

  private HeaderColumns() {}

  /**
   * Returns the same words; lines are renumbered if the first ones were in two columns.
   *
   * @param pageHeight in pixels
   */
  static List<FoundWord> split(List<FoundWord> words, int pageHeight) {
    List<List<FoundWord>> lines = OcrLines.of(words);
    for (int length = Math.min(MAX_LINES, lines.size()); length > 0; length--) {
      List<List<FoundWord>> head = lines.subList(0, length);
      Optional<Integer> gutter = top(head) > TOP * pageHeight ? Optional.empty() : gutter(head);
      if (gutter.isPresent()) {
        return splitAt(gutter.get(), head, words);
      }
    }
    return words;
  }

  private static int top(List<List<FoundWord>> lines) {
    return lines.stream().flatMap(List::stream).mapToInt(word -> word.area().top()).min().orElse(0);
  }

  /**
   * Returns the cut position: the middle of the widest gap that occurs in some line and is crossed
   * by no line.
   */
  private static Optional<Integer> gutter(List<List<FoundWord>> lines) {
    List<Gap> gaps = lines.stream().flatMap(HeaderColumns::gaps).toList();
    return gaps.stream()
        .map(gap -> narrowed(gap, lines))
        .filter(gap -> gap.width() > 0 && gap.isWideFor(lines))
        .filter(gap -> shared(gap, lines) >= MIN_SHARED_LINES)
        .max((a, b) -> Integer.compare(a.width(), b.width()))
        .map(Gap::middle);
  }

  private record Gap(int left, int right) {
    int width() {
      return right - left;
    }

    int middle() {
      return (left + right) / 2;
    }

    boolean isWideFor(List<List<FoundWord>> lines) {
      double height =
          lines.stream()
              .flatMap(List::stream)
              .mapToInt(word -> word.area().height())
              .average()
              .orElse(0);
      return width() >= GUTTER * height;
    }
  }

  private static Stream<Gap> gaps(List<FoundWord> line) {
    var gaps = new ArrayList<Gap>();
    for (int i = 1; i < line.size(); i++) {
      gaps.add(
          new Gap(
              /* left= */ line.get(i - 1).area().right(), /* right= */ line.get(i).area().left()));
    }
    return gaps.stream();
  }

  /** Narrows a gap to the part that no word of any line touches. */
  private static Gap narrowed(Gap gap, List<List<FoundWord>> lines) {
    int left = gap.left();
    int right = gap.right();
    for (FoundWord word : lines.stream().flatMap(List::stream).toList()) {
      boolean onTheLeft = word.area().right() + word.area().left() < gap.left() + gap.right();
      left = onTheLeft ? Math.max(left, word.area().right()) : left;
      right = onTheLeft ? right : Math.min(right, word.area().left());
    }
    return new Gap(left, right);
  }

  /** Counts the lines with words on both sides. */
  private static long shared(Gap gap, List<List<FoundWord>> lines) {
    return lines.stream()
        .filter(line -> line.getFirst().area().right() <= gap.left())
        .filter(line -> line.getLast().area().left() >= gap.right())
        .count();
  }

  private static List<FoundWord> splitAt(int x, List<List<FoundWord>> head, List<FoundWord> words) {
    var columns = new ArrayList<List<FoundWord>>();
    head.forEach(line -> columns.add(line.stream().filter(word -> isLeftOf(x, word)).toList()));
    head.forEach(line -> columns.add(line.stream().filter(word -> !isLeftOf(x, word)).toList()));
    List<List<FoundWord>> lines = columns.stream().filter(line -> !line.isEmpty()).toList();
    int added = lines.size() - head.size();
    int block = words.getFirst().block();
    var result = new ArrayList<FoundWord>();
    for (int number = 0; number < lines.size(); number++) {
      for (FoundWord word : lines.get(number)) {
        result.add(word.at(number, block));
      }
    }
    words.stream()
        .skip(head.stream().mapToInt(Collection::size).sum())
        .forEach(word -> result.add(word.at(word.line() + added, word.block())));
    return result;
  }

  private static boolean isLeftOf(int x, FoundWord word) {
    return word.area().left() + word.area().right() < 2 * x;
  }
}
