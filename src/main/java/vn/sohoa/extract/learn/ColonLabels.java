package vn.sohoa.extract.learn;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import vn.sohoa.extract.layout.Cell;

/**
 * Finds texts before a colon that several samples have in common. What is printed before a label in
 * the same line, such as the value of another label, differs between the samples or is no part of
 * one of them.
 */
final class ColonLabels {
  private static final int MOST_WORDS = 14;

  private final List<List<Fragment>> bySample;

  /**
   * @param samples pages of each sample
   */
  ColonLabels(List<List<Flow>> samples) {
    this.bySample =
        IntStream.range(0, samples.size())
            .mapToObj(
                sample ->
                    samples.get(sample).stream()
                        .flatMap(
                            page ->
                                page.cells().stream()
                                    .flatMap(cell -> beforeColons(sample, page, cell).stream()))
                        .toList())
            .toList();
  }

  /**
   * Returns the labels, each at every place where it was found.
   *
   * @param quorum number of samples that must have a label
   */
  List<Fragment> find(int quorum) {
    return bySample.stream()
        .flatMap(List::stream)
        .flatMap(text -> label(text, quorum).stream())
        .toList();
  }

  private List<Fragment> label(Fragment text, int quorum) {
    List<Integer> shared =
        IntStream.range(0, bySample.size())
            .filter(sample -> sample != text.sample())
            .mapToObj(bySample::get)
            .map(
                others -> others.stream().mapToInt(other -> sharedEnd(text, other)).max().orElse(0))
            .filter(words -> words > 0)
            .toList();
    boolean isCommon = shared.size() + 1 >= quorum;
    int words = shared.stream().mapToInt(Integer::intValue).min().orElse(0);
    return isCommon && words <= MOST_WORDS ? List.of(text.tail(words)) : List.of();
  }

  /** Returns the number of last words that are a label in both texts; 0 if none are. */
  private static int sharedEnd(Fragment one, Fragment other) {
    int most = Math.min(one.size(), other.size());
    int same = 0;
    while (same < most
        && Likeness.ofWords(one.key(one.size() - 1 - same), other.key(other.size() - 1 - same))) {
      same++;
    }
    if (same == most) {
      return same;
    }
    for (int words = same; words > 0; words--) {
      if (mayBegin(one, one.size() - words)) {
        return words;
      }
    }
    return 0;
  }

  /** A label behind a value begins with a capital letter, or behind a comma. */
  private static boolean mayBegin(Fragment text, int word) {
    boolean isBehindComma = word > 0 && text.word(word - 1).matches(".*[,;.]");
    return isBehindComma || (word < text.size() - 1 && text.isCapital(word));
  }

  private static List<Fragment> beforeColons(int sample, Flow page, Cell cell) {
    var found = new ArrayList<Fragment>();
    int first = Flow.firstWord(cell, 0);
    for (int word = first; word < cell.size(); word++) {
      String text = cell.row().words().get(word).text();
      int colonAt = text.indexOf(':');
      if (colonAt < 0) {
        continue;
      }
      int end = colonAt == 0 ? word : word + 1;
      // 10:30 is a time
      if (end > first && cell.row().words().get(end - 1).key().matches(".*[a-z].*")) {
        found.add(new Fragment(sample, page, cell, first, end, true));
      }
      first = word + 1 < cell.size() ? Flow.firstWord(cell, word + 1) : cell.size();
    }
    return found;
  }
}
