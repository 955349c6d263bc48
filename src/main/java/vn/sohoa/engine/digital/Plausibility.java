package vn.sohoa.engine.digital;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import vn.sohoa.language.Syllables;

/** Checks whether text can be natural language, or comes from a font with wrong mapping tables. */
final class Plausibility {
  private static final double LEAST_VIETNAMESE = 0.6;
  private static final double LEAST_FOREIGN = 0.75;

  /** Below this number of words, statistics are meaningless, e.g. on a page of figures. */
  private static final int FEW_WORDS = 8;

  private static final Pattern SIGNS =
      Pattern.compile("^[\\p{Punct}\\p{Pd}“”‘’…•]+|[\\p{Punct}\\p{Pd}“”‘’…•]+$");

  /** Letters, joined by hyphens; no capital after a small letter. */
  private static final Pattern WORD =
      Pattern.compile(
          "(\\p{Lu}[\\p{Lu}\\p{M}]*|\\p{L})[\\p{Ll}\\p{Lo}\\p{M}]*([-'’./]\\p{L}[\\p{L}\\p{M}]*)*");

  private static final Pattern LATIN = Pattern.compile("\\p{IsLatin}+");
  private static final Pattern VOWEL = Pattern.compile("[aeiouyAEIOUYươƯƠæœøÆŒØ]");

  private Plausibility() {}

  static boolean isLanguage(String text) {
    List<String> words =
        Arrays.stream(text.split("\\s+", -1))
            .map(token -> SIGNS.matcher(token).replaceAll(""))
            .filter(word -> !word.isEmpty() && word.chars().noneMatch(Character::isDigit))
            .toList();
    return words.size() < FEW_WORDS
        ? words.stream().allMatch(Plausibility::isWord)
        : Syllables.rate(text).share() >= LEAST_VIETNAMESE || isForeign(words);
  }

  private static boolean isForeign(List<String> words) {
    long plausible = words.stream().filter(Plausibility::isWord).count();
    return plausible >= LEAST_FOREIGN * words.size();
  }

  private static boolean isWord(String word) {
    if (!WORD.matcher(word).matches()) {
      return false;
    }
    String letters = Normalizer.normalize(word, Normalizer.Form.NFD).replaceAll("\\P{L}", "");
    return !LATIN.matcher(letters).matches()
        || VOWEL.matcher(letters).find()
        || letters.equals(letters.toUpperCase(Locale.ROOT));
  }
}
