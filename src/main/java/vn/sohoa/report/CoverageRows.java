package vn.sohoa.report;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Streams all groups of a coverage report, page by page; their number is not limited. */
public final class CoverageRows {
  /** Number of rows per query. */
  public static final int PORTION = 500;

  private CoverageRows() {}

  /**
   * Returns a stream that queries rows lazily, except the first ones, which are read immediately.
   *
   * @param portion returns the rows after the given group, {@link #PORTION} or fewer at the end;
   *     the group is empty for the first rows
   */
  public static Stream<CoverageRow> all(Function<String, List<CoverageRow>> portion) {
    return Stream.iterate(
            portion.apply(""),
            rows -> !rows.isEmpty(),
            rows -> rows.size() < PORTION ? List.of() : portion.apply(rows.getLast().group()))
        .flatMap(List::stream);
  }
}
