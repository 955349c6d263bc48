package vn.sohoa.clean.text;

import static java.util.Map.entry;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The letters by which names are compared, in papers and in dossiers: without diacritics, spaces
 * and legal forms (loại hình doanh nghiệp), and with letters that OCR confuses merged. The keys of
 * dossiers are stored, so a change needs a migration that computes them again.
 */
public final class NameLetters {
  private static final Pattern LEGAL_FORM =
      Pattern.compile(
          "\\b(cong ty|trach nhiem huu han|tnhh|co phan|cp|mot thanh vien|mtv|1 thanh vien|ong|ba)\\b");
  private static final Pattern NOT_ALPHANUMERIC = Pattern.compile("[^a-z0-9]+");
  private static final Pattern FOREIGN = Pattern.compile("[^\\x00-\\x7F]");

  /** Letters of foreign names that Unicode does not decompose, as desks and OCR write them. */
  private static final Map<String, String> FOLDED =
      Map.ofEntries(
          entry("ß", "ss"),
          entry("æ", "ae"),
          entry("œ", "oe"),
          entry("ø", "o"),
          entry("ł", "l"),
          entry("ð", "d"),
          entry("þ", "th"),
          entry("ħ", "h"),
          entry("ŧ", "t"),
          entry("ŋ", "n"),
          entry("ı", "i"),
          entry("ƀ", "b"),
          entry("ɨ", "i"),
          entry("ʉ", "u"));

  private NameLetters() {}

  /** Returns a key of letters a–z and digits; empty if the name has none. */
  public static String key(String name) {
    return merge(NOT_ALPHANUMERIC.matcher(bare(name)).replaceAll(""));
  }

  /** Returns the keys of the words of a name, in order. */
  public static List<String> words(String name) {
    return Arrays.stream(NOT_ALPHANUMERIC.split(bare(name)))
        .filter(word -> !word.isEmpty())
        .map(NameLetters::merge)
        .toList();
  }

  private static String bare(String name) {
    return LEGAL_FORM.matcher(fold(VietnameseText.searchKey(name))).replaceAll(" ");
  }

  private static String fold(String key) {
    if (!FOREIGN.matcher(key).find()) {
      return key;
    }
    String plain = Normalizer.normalize(key, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    return FOREIGN
        .matcher(plain)
        .replaceAll(letter -> FOLDED.getOrDefault(letter.group(), letter.group()));
  }

  private static String merge(String key) {
    return key.replace('0', 'o').replace('1', 'i').replace('l', 'i');
  }
}
