package vn.sohoa.extract.header;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import vn.sohoa.clean.text.VietnameseText;
import vn.sohoa.extract.layout.RowText;
import vn.sohoa.language.AdministrativePhrases;

/**
 * Administrative phrases used to correct single diacritics: OCR that reads <i>chi ngân sách</i> as
 * <i>chỉ ngân sách</i> reports a high confidence, since both words exist. Only diacritics are
 * changed, never letters, and only if the recognised text is not a known phrase itself.
 */
final class Phrases {
  private static final int LONGEST = 6;
  private static final Map<String, String[]> BY_KEY = byKey();

  private Phrases() {}

  /**
   * Returns the text with the diacritics of known phrases corrected; letters and case are
   * preserved.
   */
  public static String correct(String text) {
    String[] words = text.split(" ", -1);
    for (int from = 0; from < words.length; from++) {
      for (int length = Math.min(LONGEST, words.length - from); length > 1; length--) {
        String[] phrase =
            BY_KEY.get(key(String.join(" ", Arrays.asList(words).subList(from, from + length))));
        if (phrase != null) {
          for (int i = 0; i < length; i++) {
            words[from + i] = correctWord(words[from + i], phrase[i]);
          }
          from += length - 1;
          break;
        }
      }
    }
    return String.join(" ", words);
  }

  private static String correctWord(String read, String right) {
    String bare = right.replaceAll("[^\\p{L}]", "");
    String core = read.replaceAll("[^\\p{L}]", "");
    if (core.length() != bare.length()
        || VietnameseText.toneKey(core).equals(VietnameseText.toneKey(bare))) {
      return read;
    }
    return read.replace(core, withCaseOf(core, bare));
  }

  private static String withCaseOf(String model, String word) {
    if (RowText.isCapital(model) && model.length() > 1) {
      return word.toUpperCase(Locale.ROOT);
    }
    return Character.isUpperCase(model.charAt(0))
        ? word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1)
        : word;
  }

  private static Map<String, String[]> byKey() {
    var phrases = new HashMap<String, String[]>();
    for (String phrase : AdministrativePhrases.ALL) {
      phrases.put(key(phrase), phrase.strip().split(" ", -1));
    }
    return Map.copyOf(phrases);
  }

  private static String key(String words) {
    return VietnameseText.searchKey(words).replaceAll("[^a-z0-9 -]", "");
  }
}
