package vn.sohoa.paging;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import vn.sohoa.problem.ProblemException;

/** A requested page whose cursor was validated. */
public final class ListPage {
  private final int limit;
  private final Optional<String> position;
  private final CursorCodec codec;

  ListPage(int limit, Optional<String> position, CursorCodec codec) {
    this.limit = limit;
    this.position = position;
    this.codec = codec;
  }

  /** Returns the position of the last row of the previous page; empty for the first page. */
  public Optional<String> position() {
    return position;
  }

  /** Returns the same as {@link #position()}, for a list in which no position is empty text. */
  public String after() {
    return position.orElse("");
  }

  /**
   * Returns the position in a list that is ordered by number; 0 for the first page.
   *
   * @throws ProblemException if the position is not a number
   */
  public long afterNumber() {
    try {
      return position.map(Long::parseLong).orElse(0L);
    } catch (NumberFormatException e) {
      throw Cursors.invalid();
    }
  }

  /** Returns the cursor of a position in this list, for a list that has no last page. */
  public String cursorAt(String place) {
    return codec.seal(place);
  }

  /** Returns the number of rows to query: one more than the page has, to detect a next page. */
  public int rows() {
    return limit + 1;
  }

  /**
   * Creates the page from the rows of a query for {@link #rows()} rows.
   *
   * @param rows in list order
   * @param position returns the position of a row
   * @param view converts a row to an item
   */
  public <R, T> CursorPage<T> of(List<R> rows, Function<R, String> position, Function<R, T> view) {
    List<R> shown = rows.subList(0, Math.min(limit, rows.size()));
    Optional<String> next =
        rows.size() > limit
            ? Optional.of(codec.seal(position.apply(shown.getLast())))
            : Optional.empty();
    return new CursorPage<>(shown.stream().map(view).toList(), next);
  }
}
