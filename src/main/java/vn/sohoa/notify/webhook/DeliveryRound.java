package vn.sohoa.notify.webhook;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jboss.logging.Logger;
import vn.sohoa.audit.AuditLog;
import vn.sohoa.notify.CloudEvent;
import vn.sohoa.notify.EventConfig;
import vn.sohoa.sql.BackgroundWork;
import vn.sohoa.sql.ConcurrentWork;
import vn.sohoa.sql.Transactions;
import vn.sohoa.time.Backoff;

/** Delivers what is due of one webhook: reads, sends without a transaction, stores the outcome. */
@ApplicationScoped
class DeliveryRound {
  private static final Logger LOG = Logger.getLogger(DeliveryRound.class);

  private final WebhookConfig config;
  private final EventConfig events;
  private final WebhookRepository webhooks;
  private final DeliveryRepository deliveries;
  private final DeliveryQueue queue;
  private final Sending client;
  private final WebhookMetrics metrics;
  private final AuditLog audit;
  private final Transactions transactions;
  private final ObjectMapper json;
  private final Clock clock;

  DeliveryRound(
      WebhookConfig config,
      EventConfig events,
      WebhookRepository webhooks,
      DeliveryRepository deliveries,
      DeliveryQueue queue,
      Sending client,
      WebhookMetrics metrics,
      AuditLog audit,
      Transactions transactions,
      ObjectMapper json,
      Clock clock) {
    this.config = config;
    this.events = events;
    this.webhooks = webhooks;
    this.deliveries = deliveries;
    this.queue = queue;
    this.client = client;
    this.metrics = metrics;
    this.audit = audit;
    this.transactions = transactions;
    this.json = json;
    this.clock = clock;
  }

  private record Work(Webhook webhook, List<SigningSecret> secrets, List<DueDelivery> due) {}

  private record Ended(DueDelivery due, Optional<Attempt> attempt) {
    boolean isConfirmed() {
      return attempt.filter(Attempt::isConfirmed).isPresent();
    }

    boolean hasFailed() {
      return attempt.filter(one -> !one.isConfirmed()).isPresent();
    }
  }

  /** Delivers until nothing is due, nothing succeeds, or another process has the webhook. */
  void deliver(UUID webhook, UUID process) throws InterruptedException {
    try {
      boolean goesOn;
      do {
        Optional<Work> work = transactions.call(() -> work(webhook, process));
        goesOn = work.isPresent() && !work.get().due().isEmpty() && run(work.get());
      } while (goesOn);
    } finally {
      BackgroundWork.finish(() -> transactions.run(() -> queue.release(webhook, process)));
    }
  }

  /** Long enough for all attempts of a round, which take place at the same time. */
  private Duration lease() {
    return config.attemptLimit().multipliedBy(2).plusMinutes(1);
  }

  private Optional<Work> work(UUID id, UUID process) {
    if (!queue.lease(id, process, lease())) {
      return Optional.empty();
    }
    Instant now = clock.instant();
    queue.queue(id, now);
    // A receiver that does not answer is asked about one event at a time
    int limit = queue.failures(id).count() > 0 ? 1 : config.parallel();
    return webhooks
        .find(id)
        .map(found -> new Work(found, webhooks.secrets(id, now), queue.heads(id, now, limit)));
  }

  /** Returns whether there may be more to do now. */
  private boolean run(Work work) throws InterruptedException {
    List<Ended> ended =
        ConcurrentWork.run("webhook-attempt", work.due(), due -> attempt(work, due));
    transactions.run(() -> store(work.webhook(), ended));
    return ended.stream().anyMatch(one -> !one.hasFailed());
  }

  private Ended attempt(Work work, DueDelivery due) throws InterruptedException {
    if (!due.isOpen()) {
      return new Ended(due, Optional.empty());
    }
    Optional<ReceiverAddress> address = ReceiverAddress.parse(work.webhook().url());
    if (address.isEmpty()) {
      return new Ended(due, Optional.of(Attempt.failed(DeliveryFailure.NOT_ALLOWED)));
    }
    String body = CloudEvent.write(due.event(), events.source(), json);
    long now = clock.instant().getEpochSecond();
    String id = due.event().id().toString();
    return new Ended(
        due, Optional.of(send(Outgoing.of(address.get(), id, now, body, work.secrets()))));
  }

  /** A fault of the client is one of this attempt only. */
  private Attempt send(Outgoing request) throws InterruptedException {
    try {
      return client.send(request);
    } catch (RuntimeException e) {
      LOG.errorf(e, "event %s could not be sent", request.id());
      return Attempt.failed(DeliveryFailure.BROKEN);
    }
  }

  private void store(Webhook webhook, List<Ended> ended) {
    Instant now = clock.instant();
    ended.forEach(one -> store(webhook.id(), one, now));
    DeliveryQueue.Failures before = queue.failures(webhook.id());
    if (ended.stream().anyMatch(Ended::isConfirmed)) {
      queue.succeed(webhook.id());
      // A receiver that was away is back: nothing is left to its own wait
      if (before.count() > 0) {
        deliveries.wake(webhook.id(), now);
      }
    } else if (ended.stream().anyMatch(Ended::hasFailed)) {
      boolean isFirst = ended.stream().anyMatch(one -> one.due().attempts() == 0);
      queue.fail(
          webhook.id(),
          now,
          isFirst ? Optional.of(now.plus(wait(before.count() + 1))) : Optional.empty());
      boolean isGone =
          ended.stream().anyMatch(one -> one.attempt().filter(Attempt::saysGone).isPresent());
      boolean isLong =
          before
              .since()
              .filter(since -> since.plus(config.suspendAfter()).isBefore(now))
              .isPresent();
      if (isGone || isLong) {
        suspend(webhook, isGone ? "the receiver answers 410" : "nothing was delivered for long");
      }
    }
  }

  private void store(UUID webhook, Ended ended, Instant now) {
    DueDelivery due = ended.due();
    if (ended.attempt().isEmpty()) {
      queue.withhold(webhook, due, now);
      metrics.countWithheld();
      return;
    }
    Attempt attempt = ended.attempt().get();
    DeliveryState state =
        attempt.isConfirmed()
            ? DeliveryState.DELIVERED
            : isGivenUp(due, now) ? DeliveryState.FAILED : DeliveryState.PENDING;
    queue.end(webhook, due, attempt, state, now, now.plus(wait(due.attempts() + 1)));
    metrics.count(attempt, state);
  }

  private boolean isGivenUp(DueDelivery due, Instant now) {
    return due.firstAttemptAt()
        .filter(first -> first.plus(config.giveUpAfter()).isBefore(now))
        .isPresent();
  }

  private Duration wait(int failures) {
    return new Backoff(config.firstWait(), config.longestWait())
        .after(failures, ThreadLocalRandom.current().nextDouble());
  }

  private void suspend(Webhook webhook, String why) {
    if (queue.suspend(webhook.id())) {
      LOG.warnf("webhook %s is suspended: %s", webhook.id(), why);
      audit.record(AuditLog.SYSTEM, "webhook.suspend", webhook.id().toString(), why);
    }
  }
}
