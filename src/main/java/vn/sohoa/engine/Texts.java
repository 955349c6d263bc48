package vn.sohoa.engine;

/** Texts that engines return. */
final class Texts {
  private static final int MAX_DETAIL = 2_000;

  private Texts() {}

  /** Whether the database can store the text, and it is not longer than the limit. */
  static boolean isStorable(String text, int maxLength) {
    return text.length() <= maxLength
        && text.codePoints()
            .noneMatch(
                point ->
                    point == 0
                        || (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE));
  }

  /** Returns the text on one line and bounded, so that it cannot forge lines of the log. */
  static String forLog(String text) {
    String bounded = text.length() <= MAX_DETAIL ? text : text.substring(0, MAX_DETAIL) + "…";
    return bounded.replaceAll("[\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}]+", " ");
  }
}
