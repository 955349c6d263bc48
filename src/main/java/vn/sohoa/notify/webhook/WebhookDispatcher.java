package vn.sohoa.notify.webhook;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import vn.sohoa.notify.EventRepository;
import vn.sohoa.sql.BackgroundWork;
import vn.sohoa.sql.DatabaseOutage;
import vn.sohoa.sql.Transactions;

/** Looks for webhooks with something to deliver, and delivers to each on a thread of its own. */
@ApplicationScoped
class WebhookDispatcher {
  private static final Logger LOG = Logger.getLogger(WebhookDispatcher.class);
  private static final Duration LONGEST_ATTEMPT = Duration.ofMinutes(1);

  private final WebhookConfig config;
  private final EventRepository events;
  private final DeliveryQueue queue;
  private final DeliveryRound round;
  private final Transactions transactions;
  private final Clock clock;

  /** The name of this process, for leases. */
  private final UUID process = UUID.randomUUID();

  private final Set<UUID> running = ConcurrentHashMap.newKeySet();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("webhooks").factory());

  WebhookDispatcher(
      WebhookConfig config,
      EventRepository events,
      DeliveryQueue queue,
      DeliveryRound round,
      Transactions transactions,
      Clock clock) {
    this.config = config;
    this.events = events;
    this.queue = queue;
    this.round = round;
    this.transactions = transactions;
    this.clock = clock;
  }

  void start(@Observes StartupEvent event) {
    if (config.giveUpAfter().compareTo(config.suspendAfter()) <= 0) {
      throw new IllegalStateException(
          "sohoa.webhooks.suspend-after has to be shorter than sohoa.webhooks.give-up-after");
    }
    if (config.attemptLimit().compareTo(LONGEST_ATTEMPT) > 0) {
      throw new IllegalStateException("sohoa.webhooks.attempt-limit is more than a minute");
    }
    config
        .trustedCertificates()
        .filter(file -> !Files.isReadable(file))
        .ifPresent(
            file -> {
              throw new IllegalStateException(
                  "sohoa.webhooks.trusted-certificates cannot be read: " + file);
            });
    if (config.deliver()) {
      long millis = config.poll().toMillis();
      var _ = timer.scheduleWithFixedDelay(this::tick, millis, millis, TimeUnit.MILLISECONDS);
    }
  }

  void stop(@Observes ShutdownEvent event) {
    BackgroundWork.stop(timer);
    BackgroundWork.stop(threads);
  }

  /** An exception would end the timer. */
  private void tick() {
    try {
      transactions.call(events::publish);
      List<UUID> due = transactions.call(() -> queue.due(process, clock.instant()));
      due.stream().filter(running::add).forEach(id -> threads.execute(() -> deliver(id)));
    } catch (RuntimeException e) {
      log(e);
    }
  }

  private void deliver(UUID webhook) {
    try {
      round.deliver(webhook, process);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      log(e);
    } finally {
      running.remove(webhook);
    }
  }

  private static void log(RuntimeException e) {
    if (DatabaseOutage.isCauseOf(e)) {
      LOG.warnf("webhooks wait for the database: %s", e.getMessage());
    } else {
      LOG.errorf(e, "events could not be delivered");
    }
  }
}
