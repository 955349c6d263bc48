package vn.sohoa.extract.header;

import java.util.List;

/**
 * Distance between an abbreviation as recognised and an expected one. A letter taken for one of
 * similar shape and an additional stroke, as ink beside the print leaves, cost 1; every other
 * difference costs 2.
 */
final class MisreadLetters {
  private static final List<String> ALIKE =
      List.of("ITLJ1", "ĐDPBR", "CGOQ0", "UVY", "NHM", "EFB8", "S58", "Z2", "KXH");
  private static final String STROKES = "IiJjlL1rt.";
  private static final int DIFFERENT = 2;

  private MisreadLetters() {}

  static int cost(String read, String expected) {
    int[] previous = new int[expected.length() + 1];
    for (int column = 0; column < previous.length; column++) {
      previous[column] = column * DIFFERENT;
    }
    for (int row = 0; row < read.length(); row++) {
      previous = next(previous, read.charAt(row), expected);
    }
    return previous[expected.length()];
  }

  private static int[] next(int[] previous, char letter, String expected) {
    int[] current = new int[previous.length];
    int additional = STROKES.indexOf(letter) >= 0 ? 1 : DIFFERENT;
    current[0] = previous[0] + additional;
    for (int column = 1; column < current.length; column++) {
      int replaced = previous[column - 1] + cost(letter, expected.charAt(column - 1));
      int moved = Math.min(previous[column] + additional, current[column - 1] + DIFFERENT);
      current[column] = Math.min(replaced, moved);
    }
    return current;
  }

  private static int cost(char read, char expected) {
    if (read == expected) {
      return 0;
    }
    boolean areAlike =
        ALIKE.stream().anyMatch(set -> set.indexOf(read) >= 0 && set.indexOf(expected) >= 0);
    return areAlike ? 1 : DIFFERENT;
  }
}
