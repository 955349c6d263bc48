package vn.sohoa.review.pages;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;

/**
 * How pages were arranged, as stored in {@code decision.after}.
 *
 * @param docCode of the version with that arrangement
 * @param pages numbers of the pages, in order
 * @param turns of these pages in degrees clockwise
 * @param omitted numbers of the pages that were left out
 */
@RegisterForReflection
record ArrangedPages(
    String docCode, List<Integer> pages, List<Integer> turns, List<Integer> omitted) {
  ArrangedPages {
    pages = List.copyOf(pages);
    turns = List.copyOf(turns);
    omitted = List.copyOf(omitted);
  }
}
