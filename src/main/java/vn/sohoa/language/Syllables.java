package vn.sohoa.language;

import java.util.regex.Pattern;

/**
 * Which words the language can have, told by its spelling rules and not by a list. A word that can
 * be Vietnamese need not exist; one that can't is misread, foreign or an abbreviation. Names of
 * other peoples' places, e.g. Đắk Lắk, break the rules.
 */
public final class Syllables {
  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final Pattern FRAME =
      Pattern.compile("^[\\p{Punct}“”‘’…–—]+|[\\p{Punct}“”‘’…–—]+$");
  private static final Pattern DIGIT = Pattern.compile("\\d");

  private Syllables() {}

  /**
   * How many words of a text can be Vietnamese.
   *
   * @param words those that hold no digit, signs around them left out
   * @param possible those of them that can be Vietnamese
   */
  public record Rate(int words, int possible) {
    /** From 0 to 1; 0 for a text without words. */
    public double share() {
      return words == 0 ? 0 : (double) possible / words;
    }
  }

  /** Whether spelling allows the word, in any case, composed or not, hòa as well as hoà. */
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
