package vn.sohoa.pipeline;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import vn.sohoa.document.Stage;
import vn.sohoa.sql.Database;
import vn.sohoa.sql.Row;
import vn.sohoa.sql.Sql;

/**
 * Depth and age of the queue by stage, for {@code /q/metrics}. One query serves all gauges of a
 * scrape; while the database is not available, they have no value.
 */
@ApplicationScoped
class QueueMetrics {
  private static final Logger LOG = Logger.getLogger(QueueMetrics.class);
  private static final Duration REUSE = Duration.ofSeconds(2);
  private static final double MILLIS = 1000;

  private static final Sql QUEUED =
      Sql.of(
          """
          SELECT split_part(t.task_instance, ':', 1) AS stage, count(*) AS steps, min(d.received_at) AS oldest
          FROM scheduled_tasks t JOIN document d ON d.id = split_part(split_part(t.task_instance, ':', 2), '#', 1)::uuid
          WHERE t.task_name = :task GROUP BY 1
          """);

  /** Steps in the queue, and the receipt of the oldest of their documents. */
  private record Depth(long steps, Instant oldest) {}

  private final MeterRegistry registry;
  private final Transactions transactions;
  private final Database database;
  private final Clock clock;
  private Optional<Map<String, Depth>> depths = Optional.empty();
  private long reusableUntil = System.nanoTime();

  QueueMetrics(MeterRegistry registry, Transactions transactions, Database database, Clock clock) {
    this.registry = registry;
    this.transactions = transactions;
    this.database = database;
    this.clock = clock;
  }

  void register(@Observes StartupEvent event) {
    for (Stage stage : EnumSet.complementOf(EnumSet.of(Stage.DONE))) {
      gauge("sohoa.queue.steps", stage, Depth::steps);
      gauge("sohoa.queue.oldest.seconds", stage, this::ageSeconds);
    }
    Gauge.builder("sohoa.database.up", this, metrics -> metrics.depths().isPresent() ? 1 : 0)
        .register(registry);
  }

  private void gauge(String name, Stage stage, ToDoubleFunction<Depth> value) {
    Gauge.builder(name, this, metrics -> metrics.read(stage, value))
        .tag("stage", stage.name().toLowerCase(Locale.ROOT))
        .register(registry);
  }

  private double read(Stage stage, ToDoubleFunction<Depth> value) {
    return depths()
        .map(
            known ->
                known.containsKey(stage.name()) ? value.applyAsDouble(known.get(stage.name())) : 0)
        .orElse(Double.NaN);
  }

  private double ageSeconds(Depth depth) {
    return Duration.between(depth.oldest(), clock.instant()).toMillis() / MILLIS;
  }

  private synchronized Optional<Map<String, Depth>> depths() {
    if (System.nanoTime() - reusableUntil >= 0) {
      depths = query();
      reusableUntil = System.nanoTime() + REUSE.toNanos();
    }
    return depths;
  }

  private Optional<Map<String, Depth>> query() {
    try {
      return Optional.of(
          transactions.call(
              () ->
                  database
                      .statement(QUEUED)
                      .bind("task", StageQueue.TASK_NAME)
                      .list(QueueMetrics::depth)
                      .stream()
                      .collect(
                          Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue))));
    } catch (RuntimeException e) {
      LOG.warnf("the queue cannot be measured: %s", e);
      return Optional.empty();
    }
  }

  private static Map.Entry<String, Depth> depth(Row row) {
    return Map.entry(row.text("stage"), new Depth(row.number("steps"), row.instant("oldest")));
  }
}
