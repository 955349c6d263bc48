package vn.sohoa.paging;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * One page of a list.
 *
 * @param next the cursor of the next page; absent on the last one
 */
public record CursorPage<T>(List<T> items, Optional<String> next) {
  public CursorPage {
    items = List.copyOf(items);
  }

  /**
   * Cuts a page out of rows that were read one further than the limit.
   *
   * @param rows at most {@code limit + 1}, in list order
   * @param cursor what names a row's place in the list
   */
  public static <R, T> CursorPage<T> of(
      List<R> rows, int limit, Function<R, String> cursor, Function<R, T> view) {
    List<R> shown = rows.subList(0, Math.min(limit, rows.size()));
    Optional<String> next =
        rows.size() > limit ? Optional.of(cursor.apply(shown.getLast())) : Optional.empty();
    return new CursorPage<>(shown.stream().map(view).toList(), next);
  }
}
