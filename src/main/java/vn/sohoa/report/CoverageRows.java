package vn.sohoa.report;

import java.util.List;
import java.util.Optional;
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
   * @param portion returns the rows after the given group, {@link #PORTION} or fewer at the end; no
   *     group for the first rows
   */
  public static Stream<CoverageRow> all(Function<Optional<String>, List<CoverageRow>> portion) {
    return Stream.iterate(
            portion.apply(Optional.empty()),
            rows -> !rows.isEmpty(),
            rows ->
                rows.size() < PORTION
                    ? List.of()
                    : portion.apply(Optional.of(rows.getLast().group())))
        .flatMap(List::stream);
  }
}
