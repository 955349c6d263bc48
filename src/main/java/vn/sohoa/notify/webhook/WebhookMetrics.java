package vn.sohoa.notify.webhook;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import vn.sohoa.sql.Database;
import vn.sohoa.sql.RecentReading;
import vn.sohoa.sql.Sql;
import vn.sohoa.sql.Transactions;

/**
 * Attempts by outcome, and what waits, for {@code /q/metrics}. What waits is read at intervals and
 * has no value without a recent reading.
 */
@ApplicationScoped
class WebhookMetrics {
  private static final Duration INTERVAL = Duration.ofSeconds(5);
  private static final double MILLIS = 1000;
  private static final String ATTEMPTS = "sohoa.webhooks.attempts";

  private static final Sql WAITING =
      Sql.of(
          """
          SELECT (SELECT count(*) FROM webhook_delivery WHERE state = 'PENDING') AS pending,
                 (SELECT count(*) FROM webhook WHERE state = 'SUSPENDED') AS suspended,
                 (SELECT count(*) FROM webhook WHERE failing_since IS NOT NULL) AS failing,
                 (SELECT min(e.written_at) FROM webhook w
                  JOIN LATERAL (SELECT min(d.position) AS position FROM webhook_delivery d
                                WHERE d.webhook_id = w.id AND d.state = 'PENDING') d ON true
                  JOIN event e ON e.position = d.position
                  WHERE w.state = 'ACTIVE') AS oldest
          """);

  private record Waiting(long pending, long suspended, long failing, Optional<Instant> oldest) {}

  private final MeterRegistry registry;
  private final Transactions transactions;
  private final Database database;
  private final Clock clock;
  private final RecentReading<Waiting> waiting = new RecentReading<>("webhook-metrics", INTERVAL);

  WebhookMetrics(
      MeterRegistry registry, Transactions transactions, Database database, Clock clock) {
    this.registry = registry;
    this.transactions = transactions;
    this.database = database;
    this.clock = clock;
  }

  void start(@Observes StartupEvent event) {
    gauge("sohoa.webhooks.pending", Waiting::pending);
    gauge("sohoa.webhooks.suspended", Waiting::suspended);
    gauge("sohoa.webhooks.failing", Waiting::failing);
    gauge("sohoa.webhooks.oldest.seconds", this::age);
    waiting.start(() -> transactions.call(this::query));
  }

  void stop(@Observes ShutdownEvent event) {
    waiting.stop();
  }

  /** Counts an attempt: delivered, given_up, or why it failed and is tried again. */
  void count(Attempt attempt, DeliveryState state) {
    String outcome =
        state == DeliveryState.FAILED
            ? "given_up"
            : attempt.failure().map(why -> why.name().toLowerCase(Locale.ROOT)).orElse("delivered");
    registry.counter(ATTEMPTS, "outcome", outcome).increment();
  }

  void countWithheld() {
    registry.counter(ATTEMPTS, "outcome", "withheld").increment();
  }

  private void gauge(String name, ToDoubleFunction<Waiting> value) {
    Gauge.builder(name, waiting, reading -> reading.number(value)).register(registry);
  }

  private double age(Waiting now) {
    return now.oldest()
        .map(at -> Math.max(0, Duration.between(at, clock.instant()).toMillis() / MILLIS))
        .orElse(0.0);
  }

  private Waiting query() {
    return database
        .statement(WAITING)
        .single(
            row ->
                new Waiting(
                    row.number("pending"),
                    row.number("suspended"),
                    row.number("failing"),
                    row.optionalInstant("oldest")));
  }
}
