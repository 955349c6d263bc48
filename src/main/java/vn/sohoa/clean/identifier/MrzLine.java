package vn.sohoa.clean.identifier;

import vn.sohoa.clean.text.DigitRepair;

/** One line of a machine-readable zone and its check digits, ICAO Doc 9303 part 3. */
record MrzLine(String line) {
  private static final int[] WEIGHTS = {7, 3, 1};
  private static final int TEN = 10;

  /**
   * Creates a line and repairs letters at digit positions.
   *
   * @param digits pairs of start (inclusive) and end (exclusive) of ranges that contain only digits
   */
  static MrzLine of(String line, int... digits) {
    var repaired = new StringBuilder(line);
    for (int pair = 0; pair + 1 < digits.length; pair += 2) {
      String group = line.substring(digits[pair], digits[pair + 1]);
      repaired.replace(digits[pair], digits[pair + 1], DigitRepair.repair(group));
    }
    return new MrzLine(repaired.toString());
  }

  /**
   * Returns whether the character at {@code to} is the check digit of the range from {@code from}
   * (inclusive) to {@code to} (exclusive).
   */
  boolean hasCheckDigit(int from, int to) {
    return line.charAt(to) == digit(line.substring(from, to));
  }

  String part(int from, int to) {
    return line.substring(from, to);
  }

  /**
   * Returns whether the field is empty; an empty field may have a filler instead of its check
   * digit.
   */
  boolean isEmpty(int from, int to) {
    return plain(line.substring(from, to)).isEmpty();
  }

  String text(int from, int to) {
    return plain(line.substring(from, to));
  }

  static String plain(String text) {
    return text.replace('<', ' ').strip().replaceAll(" +", " ");
  }

  static char digit(String text) {
    int sum = 0;
    for (int place = 0; place < text.length(); place++) {
      sum += WEIGHTS[place % WEIGHTS.length] * value(text.charAt(place));
    }
    return (char) ('0' + sum % TEN);
  }

  private static int value(char sign) {
    if (sign == '<') {
      return 0;
    }
    return sign <= '9' ? sign - '0' : sign - 'A' + TEN;
  }
}
