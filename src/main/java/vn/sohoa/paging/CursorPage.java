package vn.sohoa.paging;

import java.util.List;
import java.util.Optional;

/**
 * One page of a list.
 *
 * @param next cursor of the next page; absent on the last page
 */
public record CursorPage<T>(List<T> items, Optional<String> next) {
  public CursorPage {
    items = List.copyOf(items);
  }
}
