package vn.sohoa.language;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Written syllable (âm tiết, tiếng), parsed into its parts.
 *
 * @param onset consonants before the rime, may be empty; {@code q} and {@code gi} without the
 *     letters that follow
 * @param rime vowels and coda without the tone; includes the u of {@code qu}
 */
public record Syllable(String onset, String rime, Tone tone) {
  private static final int LONGEST = 7; // nghiêng
  private static final int LONGEST_ONSET = 3;

  /**
   * Parses a word in any case, composed or decomposed; empty if it is not a possible Vietnamese
   * syllable.
   */
  public static Optional<Syllable> parse(String word) {
    return Optional.ofNullable(read(word));
  }

  static @Nullable Syllable read(String word) {
    String composed = Letters.compose(word);
    int length = composed.length();
    if (length == 0 || length > LONGEST) {
      return null;
    }
    char[] bases = new char[length];
    Tone tone = Tone.LEVEL;
    int place = -1;
    for (int i = 0; i < length; i++) {
      char letter = composed.charAt(i);
      bases[i] = Letters.base(letter);
      if (bases[i] == '\0') {
        return null;
      }
      if (Letters.tone(letter) != Tone.LEVEL) {
        if (place >= 0) {
          return null;
        }
        tone = Letters.tone(letter);
        place = i;
      }
    }
    return split(new String(bases), tone, place);
  }

  private static @Nullable Syllable split(String bases, Tone tone, int place) {
    int consonants = 0;
    while (consonants < bases.length() && !Letters.isVowel(bases.charAt(consonants))) {
      consonants++;
    }
    if (consonants > LONGEST_ONSET || consonants == bases.length()) {
      return null;
    }
    Syllable plain = join(bases, consonants, tone, place);
    return plain == null && bases.startsWith("gi") && bases.length() > 2
        ? join(bases, 2, tone, place)
        : plain;
  }

  private static @Nullable Syllable join(String bases, int split, Tone tone, int place) {
    String onset = bases.substring(0, split);
    Rime rime = Rimes.find(bases.substring(split), onset.equals("q"));
    if (rime == null || !Onset.exists(onset) || !Onset.joins(onset, rime)) {
      return null;
    }
    return rime.allows(tone, place - split) ? new Syllable(onset, rime.letters(), tone) : null;
  }
}
