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
import vn.sohoa.notify.Publication;
import vn.sohoa.sql.BackgroundWork;
import vn.sohoa.sql.RepeatedWork;
import vn.sohoa.sql.Transactions;

/** Looks for webhooks with something to deliver, and delivers to each on a thread of its own. */
@ApplicationScoped
class WebhookDispatcher {
  private static final Duration LONGEST_ATTEMPT = Duration.ofMinutes(1);

  private final WebhookConfig config;
  private final Publication publication;
  private final DeliveryQueue queue;
  private final DeliveryRound round;
  private final Transactions transactions;
  private final Clock clock;

  /** The name of this process, for leases. */
  private final UUID process = UUID.randomUUID();

  private final Set<UUID> running = ConcurrentHashMap.newKeySet();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final RepeatedWork work = new RepeatedWork("webhooks");

  WebhookDispatcher(
      WebhookConfig config,
      Publication publication,
      DeliveryQueue queue,
      DeliveryRound round,
      Transactions transactions,
      Clock clock) {
    this.config = config;
    this.publication = publication;
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
      work.start(this::tick, config.poll(), config.poll());
    }
  }

  void stop(@Observes ShutdownEvent event) {
    work.stop();
    BackgroundWork.stop(threads);
  }

  private void tick() {
    publication.publishAll();
    List<UUID> due = transactions.call(() -> queue.due(process, clock.instant()));
    due.stream().filter(running::add).forEach(id -> threads.execute(() -> deliver(id)));
  }

  private void deliver(UUID webhook) {
    try {
      round.deliver(webhook, process);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      work.report(e);
    } finally {
      running.remove(webhook);
    }
  }
}
