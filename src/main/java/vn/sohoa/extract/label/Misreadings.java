package vn.sohoa.extract.label;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Finds where a label with few misread letters may begin. Of {@code errors + 1} parts of a label at
 * least one is read right, so only places with such a part need to be compared.
 *
 * @param errors number of letters that may be wrong; nothing is found if 0
 * @param parts consecutive parts of the label
 */
record Misreadings(int errors, List<Part> parts) {
  /**
   * @param offset index of its first letter in the label
   */
  private record Part(int offset, String letters) {}

  static Misreadings of(String key, int errors) {
    var parts = new ArrayList<Part>();
    int count = errors == 0 ? 0 : errors + 1;
    for (int i = 0; i < count; i++) {
      int from = key.length() * i / count;
      parts.add(new Part(from, key.substring(from, key.length() * (i + 1) / count)));
    }
    return new Misreadings(errors, List.copyOf(parts));
  }

  /** Returns the indexes at which the label may begin. */
  BitSet starts(String letters) {
    var starts = new BitSet();
    for (Part part : parts) {
      int at = letters.indexOf(part.letters());
      while (at >= 0) {
        int begin = at - part.offset();
        starts.set(Math.max(0, begin - errors), Math.max(0, begin + errors + 1));
        at = letters.indexOf(part.letters(), at + 1);
      }
    }
    if (starts.length() > letters.length()) {
      starts.clear(letters.length(), starts.length());
    }
    return starts;
  }
}
