package vn.sohoa.review.takeback;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;

/**
 * What has to be scanned again, as stored in {@code decision.after}.
 *
 * @param pages numbers of the pages; empty for all
 */
@RegisterForReflection
record RescanPages(List<Integer> pages) {
  RescanPages {
    pages = List.copyOf(pages);
  }
}
