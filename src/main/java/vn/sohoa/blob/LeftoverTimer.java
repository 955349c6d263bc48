package vn.sohoa.blob;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Fires {@link LeftoversDue} at least once an hour. */
@ApplicationScoped
class LeftoverTimer {
  private static final Logger LOG = Logger.getLogger(LeftoverTimer.class);
  private static final Duration LONGEST_INTERVAL = Duration.ofHours(1);
  private static final Duration SHORTEST_INTERVAL = Duration.ofSeconds(1);
  private static final int CHECKS_PER_AGE = 4;

  private final Duration age;
  private final Event<LeftoversDue> due;
  private final Clock clock;
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("leftovers").factory());

  LeftoverTimer(BlobConfig config, Event<LeftoversDue> due, Clock clock) {
    this.age = config.leftoverAge();
    this.due = due;
    this.clock = clock;
  }

  void start(@Observes StartupEvent event) {
    long interval = interval(age).toMillis();
    var _ = timer.scheduleWithFixedDelay(this::fire, 0, interval, TimeUnit.MILLISECONDS);
  }

  void stop(@Observes ShutdownEvent event) {
    timer.shutdownNow();
  }

  static Duration interval(Duration age) {
    Duration wanted = age.dividedBy(CHECKS_PER_AGE);
    if (wanted.compareTo(LONGEST_INTERVAL) > 0) {
      return LONGEST_INTERVAL;
    }
    return wanted.compareTo(SHORTEST_INTERVAL) < 0 ? SHORTEST_INTERVAL : wanted;
  }

  /** An exception would end the timer. */
  private void fire() {
    try {
      due.fire(new LeftoversDue(clock.instant().minus(age)));
    } catch (RuntimeException e) {
      LOG.errorf(e, "leftovers could not be deleted");
    }
  }
}
