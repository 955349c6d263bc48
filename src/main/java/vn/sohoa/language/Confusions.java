package vn.sohoa.language;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Words that OCR of Vietnamese print confuses with one another: a vowel with another tone or shape,
 * d instead of đ, or a doubled first letter.
 */
public final class Confusions {
  private static final List<String> SHAPES = List.of("aăâ", "eê", "oôơ", "uư");

  private Confusions() {}

  /**
   * Returns whether the one word, in lower case, may be a misreading of the other by one letter.
   */
  public static boolean areConfused(String read, String right) {
    return of(read).contains(right);
  }

  /** Returns the other words that are possible Vietnamese syllables. */
  static Set<String> of(String word) {
    var others = new LinkedHashSet<String>();
    for (int i = 0; i < word.length(); i++) {
      for (String letter : like(word.charAt(i))) {
        others.add(word.substring(0, i) + letter + word.substring(i + 1));
      }
    }
    if (word.length() > 1 && word.charAt(0) == word.charAt(1)) {
      others.add(word.substring(1));
    }
    others.remove(word);
    others.removeIf(other -> !Syllables.isPossible(other));
    return others;
  }

  private static Set<String> like(char letter) {
    var letters = new LinkedHashSet<String>();
    char base = Letters.base(letter);
    if (base == 'd' || base == 'đ') {
      letters.add(base == 'd' ? "đ" : "d");
    } else if (Letters.isVowel(base)) {
      for (Tone tone : Tone.values()) {
        letters.add(withTone(base, tone));
      }
      SHAPES.stream()
          .filter(shapes -> shapes.indexOf(base) >= 0)
          .flatMapToInt(String::chars)
          .forEach(shape -> letters.add(withTone((char) shape, Letters.tone(letter))));
    }
    return letters;
  }

  private static String withTone(char base, Tone tone) {
    return tone == Tone.LEVEL
        ? String.valueOf(base)
        : Normalizer.normalize("" + base + tone.mark(), Normalizer.Form.NFC);
  }
}
