package vn.sohoa.filled.gap;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the gaps of a printed header: number, day and month. */
public final class GapFinder {
  private GapFinder() {}

  /**
   * Returns whether a page may have gaps, without a look at its ink.
   *
   * @param words of the page, in any order
   * @param width of the page, in pixels
   * @param height of the page, in pixels
   */
  public static boolean mayFind(List<PrintedWord> words, int width, int height) {
    return words.stream()
        .anyMatch(
            word ->
                DateGaps.mayBeYear(word, width, height) || NumberGap.mayHold(word, width, height));
  }

  /**
   * @param words of the page, in any order
   */
  public static List<Gap> find(List<PrintedWord> words, UprightPage page) {
    Optional<DateGaps> date = DateGaps.find(words, page);
    Optional<Gap> number = NumberGap.find(words, date, page);
    return Stream.concat(number.stream(), date.stream().flatMap(line -> line.gaps().stream()))
        .toList();
  }
}
