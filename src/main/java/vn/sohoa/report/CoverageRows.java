package vn.sohoa.report;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** All groups of a coverage report, however many there are. */
public final class CoverageRows {
  /** So many are read at once. */
  public static final int PORTION = 500;

  private CoverageRows() {}

  /**
   * Reads on only as far as the stream is taken.
   *
   * @param portion the next rows, {@link #PORTION} or fewer at the end, after the group that is
   *     given; it is empty for the first ones, which are read at once
   */
  public static Stream<CoverageRow> all(Function<String, List<CoverageRow>> portion) {
    return Stream.iterate(
            portion.apply(""),
            rows -> !rows.isEmpty(),
            rows -> rows.size() < PORTION ? List.of() : portion.apply(rows.getLast().group()))
        .flatMap(List::stream);
  }
}
