package vn.sohoa.scrub;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * What this process has verified since its start, and the last verification of any process; for
 * metrics and health.
 */
@ApplicationScoped
public class ScrubCounters {
  private final AtomicReference<ScrubCounts> total = new AtomicReference<>(ScrubCounts.NONE);
  private final AtomicReference<Optional<Scrub>> latest = new AtomicReference<>(Optional.empty());

  void add(ScrubCounts counts) {
    total.accumulateAndGet(counts, ScrubCounts::plus);
  }

  void setLatest(Optional<Scrub> scrub) {
    latest.set(scrub);
  }

  /** Returns what this process has done since its start; never decreases. */
  public ScrubCounts total() {
    return total.get();
  }

  /** Returns the verification that was started last by any process, as of the last minute. */
  public Optional<Scrub> latest() {
    return latest.get();
  }
}
