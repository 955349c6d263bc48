package vn.sohoa.clean.identifier;

import vn.sohoa.clean.text.DigitRepair;

/** A line of a machine readable zone with its check digits, ICAO Doc 9303 part 3. */
record MrzLine(String line) {
  private static final int[] WEIGHTS = {7, 3, 1};
  private static final int TEN = 10;

  /**
   * The line with letters in places of digits repaired.
   *
   * @param digits pairs: from and to of places that hold digits only
   */
  static MrzLine of(String line, int... digits) {
    var repaired = new StringBuilder(line);
    for (int pair = 0; pair + 1 < digits.length; pair += 2) {
      String group = line.substring(digits[pair], digits[pair + 1]);
      repaired.replace(digits[pair], digits[pair + 1], DigitRepair.repair(group));
    }
    return new MrzLine(repaired.toString());
  }

  /** Whether the digit at {@code to} is the check digit of what is before it, from {@code from}. */
  boolean checks(int from, int to) {
    return line.charAt(to) == digit(line.substring(from, to));
  }

  String part(int from, int to) {
    return line.substring(from, to);
  }

  /** An empty field may have a filler instead of its check digit. */
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
