package vn.sohoa.notify.webhook;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import vn.sohoa.notify.EventConfig;
import vn.sohoa.sql.BackgroundWork;
import vn.sohoa.sql.DatabaseOutage;
import vn.sohoa.sql.Transactions;

/** Deletes deliveries that ended long ago, and so lets their events go. */
@ApplicationScoped
class DeliveryCleaner {
  private static final Logger LOG = Logger.getLogger(DeliveryCleaner.class);
  private static final int PORTION = 5_000;
  private static final int MINUTES = 10;

  private final EventConfig config;
  private final DeliveryRepository deliveries;
  private final Transactions transactions;
  private final Clock clock;
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("delivery-cleaner").factory());

  DeliveryCleaner(
      EventConfig config, DeliveryRepository deliveries, Transactions transactions, Clock clock) {
    this.config = config;
    this.deliveries = deliveries;
    this.transactions = transactions;
    this.clock = clock;
  }

  void start(@Observes StartupEvent event) {
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
        LOG.warnf("old deliveries wait for the database: %s", e.getMessage());
      } else {
        LOG.errorf(e, "old deliveries could not be deleted");
      }
    }
  }

  private void clean() {
    Instant before = clock.instant().minus(config.keep());
    int deleted;
    do {
      deleted = transactions.call(() -> deliveries.clean(before, PORTION));
    } while (deleted == PORTION);
  }
}
