package vn.sohoa.language;

import java.text.Normalizer;

/** Vietnamese letters, each decomposed into its base letter (with vowel shape) and its tone. */
final class Letters {
  static final String VOWELS = "aăâeêioôơuưy";

  private static final String CONSONANTS = "bcdđghklmnpqrstvx";
  private static final int FIRST_MARK = 0x0300;
  private static final int LAST_MARK = 0x036F;
  private static final int TABLE_SIZE = 0x1F00;
  private static final char[] BASES = new char[TABLE_SIZE];
  private static final Tone[] TONES = new Tone[TABLE_SIZE];

  static {
    (VOWELS + CONSONANTS).chars().forEach(letter -> enter((char) letter, Tone.LEVEL));
    for (Tone tone : Tone.values()) {
      VOWELS.chars().forEach(vowel -> enter((char) vowel, tone));
    }
  }

  private Letters() {}

  /** Returns the lower-case letter without its tone; NUL if it is not a Vietnamese letter. */
  static char base(char letter) {
    return letter < TABLE_SIZE ? BASES[letter] : '\0';
  }

  /** Returns the tone of a Vietnamese letter. */
  static Tone tone(char letter) {
    return TONES[letter];
  }

  static boolean isVowel(char base) {
    return VOWELS.indexOf(base) >= 0;
  }

  /** Returns the word in NFC; avoids normalising the many words without combining marks. */
  static String compose(String word) {
    for (int i = 0; i < word.length(); i++) {
      char letter = word.charAt(i);
      if (letter >= FIRST_MARK && letter <= LAST_MARK) {
        return Normalizer.normalize(word, Normalizer.Form.NFC);
      }
    }
    return word;
  }

  /** Returns the composed letter with this tone. */
  private static char withTone(char vowel, Tone tone) {
    return tone == Tone.LEVEL
        ? vowel
        : Normalizer.normalize("" + vowel + tone.mark(), Normalizer.Form.NFC).charAt(0);
  }

  private static void enter(char base, Tone tone) {
    char letter = withTone(base, tone);
    enter(letter, base, tone);
    enter(Character.toUpperCase(letter), base, tone);
  }

  private static void enter(char letter, char base, Tone tone) {
    BASES[letter] = base;
    TONES[letter] = tone;
  }
}
