package vn.sohoa.filled.net;

/**
 * What the readings say of one value.
 *
 * @param text as most probably written, with its leading zeros; {@code x} for other ink
 * @param share mean probability, 0 to 1
 * @param agreement share of the readings for which it is the most probable value, 0 to 1
 */
record Vote(String text, double share, double agreement) {
  /** Ink that is no digit. */
  static final String OTHER = "x";

  /** Returns what is the same number: leading zeros do not count. */
  static String value(String text) {
    if (text.contains(OTHER)) {
      return OTHER;
    }
    String number = text.replaceFirst("^0+", "");
    return number.isEmpty() && !text.isEmpty() ? "0" : number;
  }

  boolean isOther() {
    return text.equals(OTHER);
  }
}
