package vn.sohoa.language;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Suggests corrections for words that OCR may have misread, based on the neighbouring words:
 * <i>kiếm tra</i> is not a common administrative phrase, <i>kiểm tra</i> is. Only words in lower
 * case are checked, which excludes names, acronyms, numbers and codes.
 */
public final class Suggestions {
  private static final Pattern SMALL_LETTERS = Pattern.compile("\\p{Ll}{2,}");
  private static final Set<String> PAIRS = pairs();

  private Suggestions() {}

  /**
   * Returns the correction; empty if the word already forms a known phrase, or if no single other
   * word forms the most.
   *
   * @param before previous word in the same sentence; empty if none
   * @param after next word in the same sentence; empty if none
   */
  public static Optional<Suggestion> of(String before, String word, String after) {
    String read = Letters.compose(word);
    if (!SMALL_LETTERS.matcher(read).matches() || !known(before, read, after).isEmpty()) {
      return Optional.empty();
    }
    List<Suggestion> best = new ArrayList<>();
    int most = 1;
    for (String other : Confusions.of(read)) {
      List<String> known = known(before, other, after);
      if (known.size() > most) {
        best.clear();
        most = known.size();
      }
      if (known.size() == most) {
        best.add(new Suggestion(other, known.getFirst()));
      }
    }
    return best.size() == 1 ? Optional.of(best.getFirst()) : Optional.empty();
  }

  private static List<String> known(String before, String word, String after) {
    var known = new ArrayList<String>(2);
    for (String pair : List.of(before + " " + word, word + " " + after)) {
      if (PAIRS.contains(pair)) {
        known.add(pair);
      }
    }
    return known;
  }

  private static Set<String> pairs() {
    var pairs = new HashSet<String>();
    for (String phrase : AdministrativePhrases.ALL) {
      for (String part : phrase.strip().split(" *[,-] *", -1)) {
        String[] words = part.split(" ", -1);
        for (int i = 1; i < words.length; i++) {
          pairs.add(words[i - 1] + " " + words[i]);
        }
      }
    }
    return Set.copyOf(pairs);
  }
}
