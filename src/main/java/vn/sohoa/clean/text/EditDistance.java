package vn.sohoa.clean.text;

/**
 * Levenshtein distance: the number of single-letter insertions, deletions and substitutions between
 * two texts.
 */
public final class EditDistance {
  private EditDistance() {}

  public static int between(String from, String to) {
    int[] previous = new int[to.length() + 1];
    for (int column = 0; column <= to.length(); column++) {
      previous[column] = column;
    }
    for (int row = 1; row <= from.length(); row++) {
      previous = nextRow(previous, row, from.charAt(row - 1), to);
    }
    return previous[to.length()];
  }

  /**
   * Returns the distance if it is at most {@code limit}, else any number above it, which takes much
   * less time.
   */
  public static int within(int limit, String from, String to) {
    if (Math.abs(from.length() - to.length()) > limit) {
      return limit + 1;
    }
    int[] previous = new int[to.length() + 1];
    for (int column = 0; column <= to.length(); column++) {
      previous[column] = column;
    }
    for (int row = 1; row <= from.length(); row++) {
      int first = Math.max(1, row - limit);
      int last = Math.min(to.length(), row + limit);
      int[] current = new int[to.length() + 1];
      current[first - 1] = first == 1 ? row : limit + 1;
      int least = current[first - 1];
      for (int column = first; column <= last; column++) {
        boolean isSame = from.charAt(row - 1) == to.charAt(column - 1);
        int replaced = previous[column - 1] + (isSame ? 0 : 1);
        int above = column == row + limit ? limit + 1 : previous[column] + 1;
        current[column] = Math.min(replaced, Math.min(above, current[column - 1] + 1));
        least = Math.min(least, current[column]);
      }
      if (least > limit) {
        return limit + 1;
      }
      previous = current;
    }
    return previous[to.length()];
  }

  private static int[] nextRow(int[] previous, int row, char letter, String to) {
    int[] current = new int[to.length() + 1];
    current[0] = row;
    for (int column = 1; column <= to.length(); column++) {
      int replaced = previous[column - 1] + (letter == to.charAt(column - 1) ? 0 : 1);
      int changed = Math.min(previous[column], current[column - 1]) + 1;
      current[column] = Math.min(replaced, changed);
    }
    return current;
  }
}
