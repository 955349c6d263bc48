package vn.sohoa.result.portal;

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
 * has no value without a recent reading, or without a receiver.
 */
@ApplicationScoped
class PortalMetrics {
  private static final Duration INTERVAL = Duration.ofSeconds(10);
  private static final double MILLIS = 1000;

  private static final Sql WAITING =
      Sql.of(
          """
          SELECT (SELECT count(*) FROM result_delivery WHERE next_attempt_at IS NOT NULL) AS pending,
                 (SELECT count(*) FROM result_delivery r JOIN counted_result t ON t.attestation_id = r.attestation_id
                  WHERE r.state = 'FAILED') AS failed,
                 (SELECT count(*) FROM result_receiver WHERE failures > 0) AS failing,
                 (SELECT min(waiting_since) FROM result_delivery WHERE next_attempt_at IS NOT NULL) AS oldest
          """);

  private record Waiting(long pending, long failed, long failing, Optional<Instant> oldest) {}

  private final PortalConfig config;
  private final MeterRegistry registry;
  private final Transactions transactions;
  private final Database database;
  private final Clock clock;
  private final RecentReading<Waiting> waiting = new RecentReading<>("portal-metrics", INTERVAL);

  PortalMetrics(
      PortalConfig config,
      MeterRegistry registry,
      Transactions transactions,
      Database database,
      Clock clock) {
    this.config = config;
    this.registry = registry;
    this.transactions = transactions;
    this.database = database;
    this.clock = clock;
  }

  void start(@Observes StartupEvent event) {
    gauge("sohoa.portal.pending", Waiting::pending);
    gauge("sohoa.portal.failed", Waiting::failed);
    gauge("sohoa.portal.failing", Waiting::failing);
    gauge("sohoa.portal.oldest.seconds", this::age);
    if (config.address().isPresent()) {
      waiting.start(() -> transactions.call(this::query));
    }
  }

  void stop(@Observes ShutdownEvent event) {
    waiting.stop();
  }

  /** Counts an attempt: taken, or why it failed. */
  void count(Attempt attempt) {
    String outcome =
        attempt.failure().map(why -> why.name().toLowerCase(Locale.ROOT)).orElse("taken");
    registry.counter("sohoa.portal.attempts", "outcome", outcome).increment();
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
                    row.number("failed"),
                    row.number("failing"),
                    row.optionalInstant("oldest")));
  }
}
