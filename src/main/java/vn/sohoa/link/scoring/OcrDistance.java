package vn.sohoa.link.scoring;

import java.util.List;

/**
 * How far a reading is from a name, in letters that must have been misread. Both are given without
 * marks, in lower case. A letter taken for one that looks like it counts less than any other.
 */
final class OcrDistance {
  private static final double ALIKE = 0.35;
  private static final double MISSING = 0.8;
  private static final List<String> LOOK_ALIKES =
      List.of("il1jtf", "o0qecd", "uvy", "nmrh", "b8h6", "s5", "g9qy", "z2", "a4o", "kx");

  private OcrDistance() {}

  /**
   * Distance of the name to the beginning of the reading that fits best; what comes behind the name
   * costs nothing.
   */
  static double toBeginning(String name, String reading) {
    double[] first = new double[reading.length() + 1];
    for (int column = 0; column < first.length; column++) {
      first[column] = column * MISSING;
    }
    return fromRow(first, name, reading);
  }

  /** Distance of the name to the part of the reading that fits best. */
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
    boolean alike =
        LOOK_ALIKES.stream().anyMatch(set -> set.indexOf(one) >= 0 && set.indexOf(other) >= 0);
    return alike ? ALIKE : 1;
  }
}
