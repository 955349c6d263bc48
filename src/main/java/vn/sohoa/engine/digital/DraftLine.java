package vn.sohoa.engine.digital;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import vn.sohoa.language.LegacyText;

/**
 * A line of words before its plausibility check.
 *
 * @param block index of its block on the page, from 0
 */
record DraftLine(List<WordDraft> words, int block) {
  DraftLine {
    words = List.copyOf(words);
  }

  String text() {
    return words.stream().map(WordDraft::text).collect(Collectors.joining(" "));
  }

  /**
   * Detects and decodes legacy encodings whose fonts do not declare them; declared ones are decoded
   * earlier.
   */
  static List<DraftLine> decoded(List<DraftLine> lines) {
    String text = lines.stream().map(DraftLine::text).collect(Collectors.joining("\n"));
    LegacyText.Decoded decoded = LegacyText.decode(text);
    if (decoded.encodings().isEmpty()) {
      return lines;
    }
    String[] read = decoded.text().split("\n", -1);
    var result = new ArrayList<DraftLine>();
    for (int i = 0; i < lines.size(); i++) {
      result.add(lines.get(i).reading(read[i].split(" ", -1)));
    }
    return result;
  }

  private DraftLine reading(String[] other) {
    if (other.length != words.size()) {
      return this;
    }
    var read = new ArrayList<WordDraft>();
    for (int i = 0; i < other.length; i++) {
      WordDraft word = words.get(i);
      read.add(other[i].equals(word.text()) ? word : word.reading(other[i]));
    }
    return new DraftLine(read, block);
  }
}
