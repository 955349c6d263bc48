package vn.sohoa.clean.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Forms of Vietnamese text (văn bản tiếng Việt): what is stored, and the keys by which it is
 * compared. The legal character set is TCVN 6909:2001, that is Unicode in composed form.
 */
public final class VietnameseText {
  private static final Pattern INVISIBLE =
      Pattern.compile("[\\u00AD\\u200B-\\u200D\\u2060\\uFEFF]");
  private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");
  private static final Pattern MARK = Pattern.compile("\\p{M}+");
  private static final Pattern NOT_ALPHANUMERIC = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern LATE_TONE =
      Pattern.compile(
          "(o(?=[ae])|(?<!q)u(?=y))([aey])([\\u0300\\u0301\\u0303\\u0309\\u0323])(?![\\p{L}\\p{M}])");

  private VietnameseText() {}

  /** The text in NFC, with letters that only look Vietnamese replaced and white space single. */
  public static String tidy(String text) {
    String visible = INVISIBLE.matcher(text).replaceAll("");
    String composed = compose(visible);
    String vietnamese = composed.replace('Ð', 'Đ').replace('Ɖ', 'Đ').replace('ɖ', 'đ');
    // A Latin letter may take the mark that its look-alike could not
    return compose(LookAlikes.replace(SPACE.matcher(vietnamese).replaceAll(" ").strip()));
  }

  /**
   * Without tone and vowel marks (không dấu), đ as d, lower case: for search, never for storage.
   */
  public static String searchKey(String text) {
    String bare = MARK.matcher(decompose(tidy(text))).replaceAll("");
    return bare.toLowerCase(Locale.ROOT).replace('đ', 'd');
  }

  /** The search key without anything but letters and digits, to compare names read by OCR. */
  public static String letterKey(String text) {
    return NOT_ALPHANUMERIC.matcher(searchKey(text)).replaceAll("");
  }

  /**
   * Lower case with the tone mark (dấu thanh) of a final -oa, -oe, -uy on the first vowel, so that
   * hoà = hòa and thuỷ = thủy. It stays in place after qu-, and in -oan, -uyên.
   */
  public static String toneKey(String text) {
    String lower = decompose(tidy(text).toLowerCase(Locale.ROOT));
    return compose(LATE_TONE.matcher(lower).replaceAll("$1$3$2"));
  }

  private static String compose(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC);
  }

  private static String decompose(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD);
  }
}
