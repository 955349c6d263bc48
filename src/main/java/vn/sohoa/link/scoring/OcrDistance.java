package vn.sohoa.link.scoring;

import java.util.List;

/**
 * Edit distance between a name and a recognised text, in misread letters. Both must be in lower
 * case without diacritics. Substituting a similar-looking letter costs less than any other.
 */
final class OcrDistance {
  private static final double ALIKE = 0.35;
  private static final double MISSING = 0.8;
  private static final List<String> LOOK_ALIKES =
      List.of("il1jtf", "o0qecd", "uvy", "nmrh", "b8h6", "s5", "g9qy", "z2", "a4o", "kx");

  private static final int LETTERS = 128;
  private static final boolean[][] LOOKS_LIKE = looksLike();

  private OcrDistance() {}

  /**
   * Returns the distance to the best-matching prefix of the reading; text after the name costs
   * nothing.
   */
  static double toBeginning(String name, String reading) {
    double[] first = new double[reading.length() + 1];
    for (int column = 0; column < first.length; column++) {
      first[column] = column * MISSING;
    }
    return fromRow(first, name, reading);
  }

  /** Returns the distance to the best-matching substring of the reading. */
  static double within(String name, String reading) {
    return fromRow(new double[reading.length() + 1], name, reading);
  }

  private static double fromRow(double[] first, String name, String reading) {
    double[] previous = first;
    for (int row = 1; row <= name.length(); row++) {
      previous = nextRow(previous, row, name.charAt(row - 1), reading);
    }
    double best = previous[0];
    for (double end : previous) {
      best = Math.min(best, end);
    }
    return best;
  }

  private static double[] nextRow(double[] previous, int row, char letter, String reading) {
    double[] current = new double[previous.length];
    current[0] = row * MISSING;
    for (int column = 1; column < current.length; column++) {
      double replaced = previous[column - 1] + cost(letter, reading.charAt(column - 1));
      double changed = Math.min(previous[column], current[column - 1]) + MISSING;
      current[column] = Math.min(replaced, changed);
    }
    return current;
  }

  private static double cost(char one, char other) {
    if (one == other) {
      return 0;
    }
    return one < LETTERS && other < LETTERS && LOOKS_LIKE[one][other] ? ALIKE : 1;
  }

  private static boolean[][] looksLike() {
    var table = new boolean[LETTERS][LETTERS];
    for (String set : LOOK_ALIKES) {
      set.chars().forEach(one -> set.chars().forEach(other -> table[one][other] = true));
    }
    return table;
  }
}
