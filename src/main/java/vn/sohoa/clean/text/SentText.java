package vn.sohoa.clean.text;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * Form in which texts of senders are stored and looked up: texts that look the same are the same.
 * Unlike {@link VietnameseText#tidy}, which is for recognized text, no visible character changes.
 */
public final class SentText {
  private static final Pattern INVISIBLE =
      Pattern.compile(
          "[\\u00AD\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2064\\u2066-\\u2069\\uFEFF]");
  private static final Pattern WIDE_SPACE = Pattern.compile("\\p{Zs}");

  private SentText() {}

  /**
   * Returns the text in NFC, without invisible characters (zero width, byte order marks, soft
   * hyphens, direction marks), with every space character as U+0020 and none at either end. Line
   * breaks and tabs inside of the text remain.
   */
  public static String of(String sent) {
    return inner(sent).strip();
  }

  /** Returns the same, with the spaces at both ends: for a part of a text. */
  public static String inner(String sent) {
    String visible = INVISIBLE.matcher(sent).replaceAll("");
    String spaced = WIDE_SPACE.matcher(visible).replaceAll(" ");
    return Normalizer.normalize(spaced, Normalizer.Form.NFC);
  }

  /** Returns whether the text can be stored: it has no NUL and no half of a surrogate pair. */
  public static boolean isStorable(String text) {
    return text.codePoints()
        .noneMatch(sign -> sign == 0 || Character.getType(sign) == Character.SURROGATE);
  }
}
