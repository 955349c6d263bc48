package vn.sohoa.extract.order;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Order of scanned pages.
 *
 * @param places the place in the paper of each scanned page: each number from 1 to their count once
 */
public record PageOrder(List<Integer> places) {
  public PageOrder {
    places = List.copyOf(places);
    List<Integer> all = IntStream.rangeClosed(1, places.size()).boxed().toList();
    if (!new HashSet<>(places).equals(new HashSet<>(all))) {
      throw new IllegalArgumentException("no order of pages: " + places);
    }
  }

  /** Returns whether the pages were scanned in order. */
  public boolean isKept() {
    return IntStream.range(0, places.size()).allMatch(at -> places.get(at) == at + 1);
  }

  /** Returns the scanned pages, from 1, in the order of the paper. */
  public List<Integer> proposed() {
    var pages = new ArrayList<>(Collections.nCopies(places.size(), 0));
    for (int at = 0; at < places.size(); at++) {
      pages.set(places.get(at) - 1, at + 1);
    }
    return List.copyOf(pages);
  }

  /** Returns the places as found and the pages as proposed: {@code 1, 3, 4, 2 → 1, 4, 2, 3}. */
  public String explain() {
    return join(places) + " → " + join(proposed());
  }

  /** Returns the items, one for each scanned page, in the order of the paper. */
  public <T> List<T> apply(List<T> scanned) {
    return proposed().stream().map(page -> scanned.get(page - 1)).toList();
  }

  private static String join(List<Integer> numbers) {
    return numbers.stream().map(String::valueOf).collect(Collectors.joining(", "));
  }
}
