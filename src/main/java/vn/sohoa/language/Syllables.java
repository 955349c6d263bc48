package vn.sohoa.language;

import java.util.regex.Pattern;

/**
 * Decides by spelling rules, not by a word list, which words are possible in Vietnamese. A possible
 * word need not exist; an impossible one is misread, foreign or an abbreviation. Place names in
 * minority languages, e.g. Đắk Lắk, violate the rules.
 */
public final class Syllables {
  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final Pattern FRAME =
      Pattern.compile(
          "^[\\p{Punct}“”‘’…–—]+|(?:\\G|(?<![\\p{Punct}“”‘’…–—]))[\\p{Punct}“”‘’…–—]+$");
  private static final Pattern DIGIT = Pattern.compile("\\d");

  private Syllables() {}

  /**
   * Share of a text's words that are possible in Vietnamese.
   *
   * @param words number of words without digits, after removing surrounding punctuation
   * @param possible number of those that are possible in Vietnamese
   */
  public record Rate(int words, int possible) {
    /** Returns the share, 0 to 1; 0 for a text without words. */
    public double share() {
      return words == 0 ? 0 : (double) possible / words;
    }
  }

  /**
   * Returns whether the spelling rules allow the word, in any case, composed or decomposed, with
   * either tone placement (hòa, hoà).
   */
  public static boolean isPossible(String word) {
    return Syllable.read(word) != null;
  }

  public static Rate rate(String text) {
    int words = 0;
    int possible = 0;
    for (String token : SPACE.split(text, -1)) {
      String word = FRAME.matcher(token).replaceAll("");
      if (word.isEmpty() || DIGIT.matcher(word).find()) {
        continue;
      }
      words++;
      possible += isPossible(word) ? 1 : 0;
    }
    return new Rate(words, possible);
  }
}
