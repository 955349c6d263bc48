package vn.sohoa.clean.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Homoglyphs of Latin letters in other scripts. They are replaced only in words that also contain a
 * Latin letter, because a word entirely in Cyrillic or Greek is intended.
 */
final class LookAlikes {
  private static final String FOREIGN = "АВЕЅІЈКМНОРСТХаеѕіјорсухΑΒΕΖΗΙΚΜΝΟΡΤΥΧο";
  private static final String LATIN = "ABESIJKMHOPCTXaesijopcyxABEZHIKMNOPTYXo";
  private static final char FIRST_GREEK = '\u0370';
  private static final char LAST_CYRILLIC = '\u04FF';
  private static final Pattern WORD = Pattern.compile("\\S+");
  private static final Pattern HAS_LATIN = Pattern.compile("\\p{IsLatin}");

  private LookAlikes() {}

  static String replace(String text) {
    if (text.chars().noneMatch(sign -> sign >= FIRST_GREEK && sign <= LAST_CYRILLIC)) {
      return text;
    }
    return WORD.matcher(text)
        .replaceAll(
            word ->
                Matcher.quoteReplacement(
                    HAS_LATIN.matcher(word.group()).find() ? latin(word.group()) : word.group()));
  }

  private static String latin(String word) {
    var replaced = new StringBuilder(word);
    for (int place = 0; place < word.length(); place++) {
      int foreign = FOREIGN.indexOf(word.charAt(place));
      if (foreign >= 0) {
        replaced.setCharAt(place, LATIN.charAt(foreign));
      }
    }
    return replaced.toString();
  }
}
