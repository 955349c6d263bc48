package vn.sohoa.clean.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Normal forms of Vietnamese text (văn bản tiếng Việt): the stored form, and the keys used for
 * comparison. The legal character set is TCVN 6909:2001, i.e. Unicode in composed form.
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

  /**
   * Returns the text in NFC with homoglyphs replaced, invisible characters removed and white space
   * collapsed.
   */
  public static String tidy(String text) {
    String visible = INVISIBLE.matcher(text).replaceAll("");
    String composed = compose(visible);
    String vietnamese = composed.replace('Ð', 'Đ').replace('Ɖ', 'Đ').replace('ɖ', 'đ');
    // Compose again: a replaced Latin letter may combine with a mark that its homoglyph could not
    return compose(LookAlikes.replace(SPACE.matcher(vietnamese).replaceAll(" ").strip()));
  }

  /**
   * Returns the text in lower case without tone and vowel marks (không dấu), with đ as d. For
   * search, never for storage.
   */
  public static String searchKey(String text) {
    String bare = MARK.matcher(decompose(tidy(text))).replaceAll("");
    return bare.toLowerCase(Locale.ROOT).replace('đ', 'd');
  }

  /** Returns the search key reduced to letters and digits, to compare names read by OCR. */
  public static String letterKey(String text) {
    return NOT_ALPHANUMERIC.matcher(searchKey(text)).replaceAll("");
  }

  /**
   * Returns the text in lower case with the tone mark (dấu thanh) of a final -oa, -oe, -uy moved to
   * the first vowel, so that hoà = hòa and thuỷ = thủy. The mark is not moved after qu-, nor in
   * -oan, -uyên.
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
