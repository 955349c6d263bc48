package vn.sohoa.filled.gap;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the gaps of a printed header: number, day and month. */
public final class GapFinder {
  private GapFinder() {}

  /**
   * @param words of the page, in any order
   */
  public static List<Gap> find(List<PrintedWord> words, Sheet sheet) {
    Optional<DateLine> date = DateLine.find(words, sheet);
    Optional<Gap> number = NumberLine.find(words, date, sheet);
    return Stream.concat(number.stream(), date.stream().flatMap(line -> line.gaps().stream()))
        .toList();
  }
}
