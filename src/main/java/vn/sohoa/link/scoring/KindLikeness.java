package vn.sohoa.link.scoring;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.sohoa.clean.text.VietnameseText;

/**
 * Similarity of what a paper calls itself and the name of a component, by edit distance without
 * diacritics. Names in catalogues contain long explanations, so a match of the beginning also
 * counts, but less. A kind of paper also tells names of components that it stands for, which may
 * resemble its own name in nothing: a certificate of incorporation proves the legal status of an
 * investor.
 */
final class KindLikeness {
  private static final double WHOLE = 0.15;
  private static final double BEGINNING = 0.1;
  private static final int WORDS_OF_BEGINNING = 4;
  private static final Pattern NOT_LETTER = Pattern.compile("[^a-z0-9]+");

  private KindLikeness() {}

  /** What catalogues write before the name of a paper, without diacritics. */
  private static final Pattern FORM_OF_PAPER =
      Pattern.compile(
          "^\\W*(?:(?:\\d+ (?:bo|ban)(?: (?:sao|chinh|goc))?|ban sao|ban chinh|ban goc|ban chup)\\b"
              + "(?: (?:co chung thuc|chung thuc|hop le|cong chung|cua))*\\W*)+");

  /** A shorter name may be the beginning of any other. */
  private static final int LONG_ENOUGH = 10;

  /**
   * @param kind what the paper calls itself
   * @param standsFor names of components that papers of its kind stand for
   */
  static String level(String kind, List<String> standsFor, String component) {
    return standsFor.stream().anyMatch(name -> isNamed(name, component))
        ? "component.named"
        : level(kind, component);
  }

  private static boolean isNamed(String name, String component) {
    String known = letters(name);
    String listed =
        NOT_LETTER
            .matcher(FORM_OF_PAPER.matcher(VietnameseText.searchKey(component)).replaceFirst(""))
            .replaceAll("");
    return listed.equals(known)
        || letters(component).equals(known)
        || (known.length() >= LONG_ENOUGH && listed.startsWith(known));
  }

  private static String level(String kind, String component) {
    String read = letters(kind);
    if (isWithin(letters(component), read, WHOLE)) {
      return "component.named";
    }
    String beginning =
        Arrays.stream(NOT_LETTER.split(VietnameseText.searchKey(component)))
            .limit(WORDS_OF_BEGINNING)
            .collect(Collectors.joining());
    return isWithin(beginning, read, BEGINNING) ? "component.alike" : "component.unlike";
  }

  private static boolean isWithin(String name, String read, double misread) {
    return !name.isEmpty() && OcrDistance.within(name, read) <= misread * name.length();
  }

  private static String letters(String text) {
    return NOT_LETTER.matcher(VietnameseText.searchKey(text)).replaceAll("");
  }
}
