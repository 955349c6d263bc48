package vn.sohoa.extract.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.sohoa.page.Box;

/**
 * Part of a row's text, with the words that it overlaps.
 *
 * @param text the part itself
 * @param words words that share a letter with the part; empty if the part is blank
 * @param box box of the part; words shared with its neighbours are cut in proportion to their
 *     letters
 */
public record Span(String text, List<Placed> words, Optional<Box> box) {
  /** Confidence of OCR from which digits are taken for printed ones, where no gap was found. */
  private static final double SURELY_PRINTED = 0.88;

  /** Returns the characters from start (inclusive) to end (exclusive) of the row's text. */
  public static Span of(Row row, int start, int end) {
    String text = row.text();
    int from = Math.clamp(start, 0, text.length());
    int to = Math.clamp(end, from, text.length());
    var touched = new ArrayList<Placed>();
    Optional<Box> box = Optional.empty();
    int offset = 0;
    for (Placed word : row.words()) {
      int length = word.text().length();
      int first = Math.max(from - offset, 0);
      int last = Math.min(to - offset, length);
      if (first < last) {
        touched.add(word);
        Box piece = cut(word.word().box(), first, last, length);
        box = Optional.of(box.map(piece::union).orElse(piece));
      }
      offset += length + 1;
    }
    return new Span(text.substring(from, to).strip(), List.copyOf(touched), box);
  }

  public double lowestConfidence() {
    return words.stream().mapToDouble(word -> word.word().confidence()).min().orElse(0);
  }

  /** Returns whether OCR is too sure of all words for handwriting. */
  public boolean isSurelyPrinted() {
    return lowestConfidence() >= SURELY_PRINTED;
  }

  private static Box cut(Box box, int first, int last, int length) {
    double letter = box.width() / length;
    return new Box(box.x() + first * letter, box.y(), (last - first) * letter, box.height());
  }
}
