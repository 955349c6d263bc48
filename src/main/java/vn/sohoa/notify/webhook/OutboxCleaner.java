package vn.sohoa.notify.webhook;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.IntSupplier;
import vn.sohoa.notify.EventConfig;
import vn.sohoa.notify.EventRepository;
import vn.sohoa.sql.RepeatedWork;
import vn.sohoa.sql.Transactions;

/** Deletes deliveries that ended long ago, then old events that newer ones stand for. */
@ApplicationScoped
class OutboxCleaner {
  private static final Duration LEAST = Duration.ofDays(1);
  private static final Duration FIRST = Duration.ofMinutes(1);
  private static final Duration PAUSE = Duration.ofMinutes(10);
  private static final int PORTION = 5_000;

  private final EventConfig config;
  private final DeliveryRepository deliveries;
  private final EventRepository events;
  private final Transactions transactions;
  private final Clock clock;
  private final RepeatedWork work = new RepeatedWork("outbox-cleaner");

  OutboxCleaner(
      EventConfig config,
      DeliveryRepository deliveries,
      EventRepository events,
      Transactions transactions,
      Clock clock) {
    this.config = config;
    this.deliveries = deliveries;
    this.events = events;
    this.transactions = transactions;
    this.clock = clock;
  }

  void start(@Observes StartupEvent event) {
    if (config.keep().compareTo(LEAST) < 0) {
      throw new IllegalStateException("sohoa.events.keep is less than a day: " + config.keep());
    }
    work.start(this::clean, FIRST, PAUSE);
  }

  void stop(@Observes ShutdownEvent event) {
    work.stop();
  }

  /** An event stays as long as one of its deliveries. */
  private void clean() {
    Instant before = clock.instant().minus(config.keep());
    inPortions(() -> deliveries.clean(before, PORTION));
    inPortions(() -> events.clean(before, PORTION));
  }

  private void inPortions(IntSupplier portion) {
    int deleted;
    do {
      deleted = transactions.call(portion::getAsInt);
    } while (deleted == PORTION);
  }
}
