package vn.sohoa.link.scoring;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.sohoa.clean.text.VietnameseText;

/**
 * Similarity of what a paper calls itself and the name of a component, by edit distance without
 * diacritics. Names in catalogues contain long explanations, so a match of the beginning also
 * counts, but less.
 */
final class KindLikeness {
  private static final double WHOLE = 0.15;
  private static final double BEGINNING = 0.1;
  private static final int WORDS_OF_BEGINNING = 4;
  private static final Pattern NOT_LETTER = Pattern.compile("[^a-z0-9]+");

  private KindLikeness() {}

  static String level(String kind, String component) {
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
