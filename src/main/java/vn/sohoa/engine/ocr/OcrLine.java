package vn.sohoa.engine.ocr;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A line in one reading.
 *
 * @param words from left to right
 */
record OcrLine(List<FoundWord> words) {
  OcrLine {
    words = List.copyOf(words);
  }

  String text() {
    return words.stream().map(FoundWord::text).collect(Collectors.joining(" "));
  }

  /** Returns the union of the areas of its words; requires at least one word. */
  PixelArea area() {
    return words.stream().map(FoundWord::area).reduce(PixelArea::union).orElseThrow();
  }

  /** Returns the confidence weighted by word length, 0 to 1. */
  double confidence() {
    double letters = words.stream().mapToInt(word -> word.text().length()).sum();
    double sum = words.stream().mapToDouble(w -> w.confidence() * w.text().length()).sum();
    return letters == 0 ? 0 : sum / letters;
  }

  /** Returns the lowest confidence of a word, 0 to 1. */
  double leastConfidence() {
    return words.stream().mapToDouble(FoundWord::confidence).min().orElse(0);
  }

  /** Whether both readings segment the line into the same words, whatever their text. */
  boolean hasWordsOf(OcrLine other) {
    if (words.size() != other.words.size()) {
      return false;
    }
    for (int i = 0; i < words.size(); i++) {
      PixelArea here = words.get(i).area();
      PixelArea there = other.words.get(i).area();
      int middle = there.left() + there.right();
      if (middle < 2 * here.left() || middle > 2 * here.right()) {
        return false;
      }
    }
    return true;
  }
}
