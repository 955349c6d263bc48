package vn.sohoa.engine.ocr;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Groups words by text line. */
final class OcrLines {
  private OcrLines() {}

  static List<List<FoundWord>> of(List<FoundWord> words) {
    var lines = new TreeMap<Integer, List<FoundWord>>();
    words.forEach(word -> lines.computeIfAbsent(word.line(), _ -> new ArrayList<>()).add(word));
    return List.copyOf(lines.values());
  }
}
