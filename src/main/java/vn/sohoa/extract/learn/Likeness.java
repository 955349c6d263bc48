package vn.sohoa.extract.learn;

import vn.sohoa.clean.text.EditDistance;

/**
 * Compares texts of several scans, of which OCR may have misread single letters. All texts are
 * letter keys. Digits are never taken for misread: they tell values apart.
 */
final class Likeness {
  /** As for labels when a paper is read. */
  private static final int LETTERS_PER_ERROR = 9;

  private static final int TITLE_LETTERS_PER_ERROR = 5;
  private static final int MOST_ERRORS_IN_TITLE = 3;

  /** Shorter words must be the same. */
  private static final int LONG_WORD = 4;

  private Likeness() {}

  /** Returns whether two words may be the same; one letter of a longer word may be misread. */
  static boolean ofWords(String one, String other) {
    return one.equals(other)
        || (Math.min(one.length(), other.length()) >= LONG_WORD
            && sameDigits(one, other)
            && isWithin(1, one, other));
  }

  /** Returns whether two texts may be the same; one letter of nine may be misread. */
  static boolean ofTexts(String one, String other) {
    int shorter = Math.min(one.length(), other.length());
    return one.equals(other)
        || (sameDigits(one, other) && isWithin(shorter / LETTERS_PER_ERROR, one, other));
  }

  /** Returns whether two titles may be the same; one letter of five may be misread. */
  static boolean ofTitles(String one, String other) {
    int shorter = Math.min(one.length(), other.length());
    return isWithin(Math.min(MOST_ERRORS_IN_TITLE, shorter / TITLE_LETTERS_PER_ERROR), one, other);
  }

  private static boolean isWithin(int errors, String one, String other) {
    return Math.abs(one.length() - other.length()) <= errors
        && EditDistance.between(one, other) <= errors;
  }

  private static boolean sameDigits(String one, String other) {
    return digits(one).equals(digits(other));
  }

  private static String digits(String text) {
    return text.replaceAll("\\D", "");
  }
}
