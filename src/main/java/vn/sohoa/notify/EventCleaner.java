package vn.sohoa.notify;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import vn.sohoa.sql.BackgroundWork;
import vn.sohoa.sql.DatabaseOutage;
import vn.sohoa.sql.Transactions;

/** Deletes old events that newer ones stand for. */
@ApplicationScoped
class EventCleaner {
  private static final Logger LOG = Logger.getLogger(EventCleaner.class);
  private static final Duration LEAST = Duration.ofDays(1);
  private static final int PORTION = 5_000;
  private static final int MINUTES = 10;

  private final EventConfig config;
  private final EventRepository events;
  private final Transactions transactions;
  private final Clock clock;
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("event-cleaner").factory());

  EventCleaner(EventConfig config, EventRepository events, Transactions transactions, Clock clock) {
    this.config = config;
    this.events = events;
    this.transactions = transactions;
    this.clock = clock;
  }

  void start(@Observes StartupEvent event) {
    if (config.keep().compareTo(LEAST) < 0) {
      throw new IllegalStateException("sohoa.events.keep is less than a day: " + config.keep());
    }
    var _ = timer.scheduleWithFixedDelay(this::tick, 1, MINUTES, TimeUnit.MINUTES);
  }

  void stop(@Observes ShutdownEvent event) {
    BackgroundWork.stop(timer);
  }

  /** An exception would end the timer. */
  private void tick() {
    try {
      clean();
    } catch (RuntimeException e) {
      if (DatabaseOutage.isCauseOf(e)) {
        LOG.warnf("old events wait for the database: %s", e.getMessage());
      } else {
        LOG.errorf(e, "old events could not be deleted");
      }
    }
  }

  private void clean() {
    Instant before = clock.instant().minus(config.keep());
    int deleted;
    do {
      deleted = transactions.call(() -> events.clean(before, PORTION));
    } while (deleted == PORTION);
  }
}
