package vn.sohoa.engine.ocr;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A line as one reading has it.
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

  /** Of all its words; there must be one. */
  PixelArea area() {
    return words.stream().map(FoundWord::area).reduce(PixelArea::union).orElseThrow();
  }

  /** Of the average letter, 0 to 1. */
  double confidence() {
    double letters = words.stream().mapToInt(word -> word.text().length()).sum();
    double sum = words.stream().mapToDouble(w -> w.confidence() * w.text().length()).sum();
    return letters == 0 ? 0 : sum / letters;
  }

  /** Of the word that is doubted most, 0 to 1. */
  double leastConfidence() {
    return words.stream().mapToDouble(FoundWord::confidence).min().orElse(0);
  }

  /** Whether both readings see the same words in the same places, whatever they say. */
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
