package vn.sohoa.paging;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * One page of a list.
 *
 * @param next cursor of the next page; absent on the last page
 */
public record CursorPage<T>(List<T> items, Optional<String> next) {
  public CursorPage {
    items = List.copyOf(items);
  }

  /**
   * Creates a page from the rows of a query for {@link PageRequest#rows()} rows.
   *
   * @param rows at most {@code limit + 1}, in list order
   * @param limit maximum number of items in the page
   * @param cursor returns the cursor of a row
   * @param view converts a row to an item
   */
  public static <R, T> CursorPage<T> of(
      List<R> rows, int limit, Function<R, String> cursor, Function<R, T> view) {
    List<R> shown = rows.subList(0, Math.min(limit, rows.size()));
    Optional<String> next =
        rows.size() > limit ? Optional.of(cursor.apply(shown.getLast())) : Optional.empty();
    return new CursorPage<>(shown.stream().map(view).toList(), next);
  }
}
