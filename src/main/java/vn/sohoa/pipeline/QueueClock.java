package vn.sohoa.pipeline;

import com.github.kagkarlsson.scheduler.Clock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.function.LongSupplier;

/**
 * Clock of the queue, which never goes back: the scheduler waits until a time on it, and would wait
 * as long as the system's clock was set back. It follows the system's clock if that is ahead, and
 * otherwise counts on.
 */
@ApplicationScoped
class QueueClock implements Clock {
  private final java.time.Clock system;
  private final LongSupplier nanos;
  private Instant last;
  private long lastNanos;

  @Inject
  QueueClock(java.time.Clock system) {
    this(system, System::nanoTime);
  }

  /**
   * @param nanos elapsed time in nanoseconds, from any start
   */
  QueueClock(java.time.Clock system, LongSupplier nanos) {
    this.system = system;
    this.nanos = nanos;
    this.last = system.instant();
    this.lastNanos = nanos.getAsLong();
  }

  @Override
  public synchronized Instant now() {
    long elapsed = nanos.getAsLong();
    Instant counted = last.plusNanos(elapsed - lastNanos);
    Instant shown = system.instant();
    last = shown.isAfter(counted) ? shown : counted;
    lastNanos = elapsed;
    return last;
  }
}
