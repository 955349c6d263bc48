package vn.sohoa.bench.score;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How far readings are from the truth, pooled over pages.
 *
 * @param edits of characters
 * @param characters of the truth
 * @param wordEdits of words, apart by white space
 * @param words of the truth
 * @param wordsMissed for which nothing at all was read
 * @param markErrors the right letter with wrong marks
 * @param marked letters with marks in the truth
 */
public record Score(
    long edits,
    long characters,
    long wordEdits,
    long words,
    long wordsMissed,
    long markErrors,
    long marked) {
  public static final Score NONE = new Score(0, 0, 0, 0, 0, 0, 0);

  /** Against the one of the true reading orders that it fits best. */
  public static Score ofBest(Collection<String> orders, String read) {
    return orders.stream()
        .map(order -> of(order, read, false))
        .min(Comparator.comparingLong(Score::edits))
        .orElseThrow();
  }

  /** Of a part of a page, wherever it stands in the text of the whole page. */
  public static Score ofPart(String truth, String read) {
    return of(truth, read, true);
  }

  private static Score of(String truth, String read, boolean within) {
    int[] letters = Normalized.of(truth).codePoints().toArray();
    int[] lettersRead = Normalized.of(read).codePoints().toArray();
    Alignment byLetter = Alignment.of(letters, lettersRead, within);
    var symbols = new HashMap<String, Integer>();
    int[] words = words(truth, symbols);
    Alignment byWord = Alignment.of(words, words(read, symbols), within);
    return new Score(
        byLetter.edits(),
        letters.length,
        byWord.edits(),
        words.length,
        byWord.pairs().stream().filter(pair -> pair < 0).count(),
        markErrors(letters, lettersRead, byLetter.pairs()),
        Marks.count(letters));
  }

  private static int[] words(String text, Map<String, Integer> symbols) {
    return List.of(Normalized.of(text).split(" ", -1)).stream()
        .mapToInt(word -> symbols.computeIfAbsent(word, _ -> symbols.size()))
        .toArray();
  }

  private static long markErrors(int[] truth, int[] read, List<Integer> pairs) {
    long errors = 0;
    for (int i = 0; i < truth.length; i++) {
      int pair = pairs.get(i);
      if (pair >= 0 && Marks.isMarked(truth[i]) && truth[i] != read[pair]) {
        errors += Marks.base(truth[i]) == Marks.base(read[pair]) ? 1 : 0;
      }
    }
    return errors;
  }

  public Score plus(Score other) {
    return new Score(
        edits + other.edits,
        characters + other.characters,
        wordEdits + other.wordEdits,
        words + other.words,
        wordsMissed + other.wordsMissed,
        markErrors + other.markErrors,
        marked + other.marked);
  }

  /** Character error rate in percent; 0 without characters. */
  public double cer() {
    return percent(edits, characters);
  }

  /** Word error rate in percent. */
  public double wer() {
    return percent(wordEdits, words);
  }

  /** Diacritics error rate: wrong marks on the right letter, per 100 marked letters. */
  public double der() {
    return percent(markErrors, marked);
  }

  /** Words in whose place something was read, in percent. */
  public double wordCoverage() {
    return words == 0 ? 100 : 100 - percent(wordsMissed, words);
  }

  private static double percent(long part, long whole) {
    return whole == 0 ? 0 : 100.0 * part / whole;
  }
}
