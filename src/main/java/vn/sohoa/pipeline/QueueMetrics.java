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
import org.jspecify.annotations.Nullable;
import vn.sohoa.document.DocumentRepository;
import vn.sohoa.document.Stage;
import vn.sohoa.sql.Database;
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
          SELECT split_part(task_instance, ':', 1) AS stage, count(*) AS steps FROM scheduled_tasks
          WHERE task_name = :task GROUP BY 1
          """);

  /**
   * @param steps number of steps in the queue, by the name of their stage
   * @param oldest receipt of the oldest unfinished document of a stage
   */
  private record Queue(Map<Stage, Long> steps, Map<Stage, Instant> oldest) {}

  private final MeterRegistry registry;
  private final Transactions transactions;
  private final Database database;
  private final DocumentRepository documents;
  private final Clock clock;
  private Optional<Queue> queue = Optional.empty();
  private long reusableUntil = System.nanoTime();

  QueueMetrics(
      MeterRegistry registry,
      Transactions transactions,
      Database database,
      DocumentRepository documents,
      Clock clock) {
    this.registry = registry;
    this.transactions = transactions;
    this.database = database;
    this.documents = documents;
    this.clock = clock;
  }

  void register(@Observes StartupEvent event) {
    for (Stage stage : EnumSet.complementOf(EnumSet.of(Stage.DONE))) {
      gauge("sohoa.queue.steps", stage, now -> now.steps().getOrDefault(stage, 0L));
      gauge("sohoa.queue.oldest.seconds", stage, now -> ageSeconds(now.oldest().get(stage)));
    }
    Gauge.builder("sohoa.database.up", this, metrics -> metrics.queue().isPresent() ? 1 : 0)
        .register(registry);
  }

  private void gauge(String name, Stage stage, ToDoubleFunction<Queue> value) {
    Gauge.builder(name, this, metrics -> metrics.read(value))
        .tag("stage", stage.name().toLowerCase(Locale.ROOT))
        .register(registry);
  }

  private double read(ToDoubleFunction<Queue> value) {
    Optional<Queue> now = queue();
    return now.isPresent() ? value.applyAsDouble(now.get()) : Double.NaN;
  }

  private double ageSeconds(@Nullable Instant oldest) {
    return oldest == null
        ? 0
        : Math.max(0, Duration.between(oldest, clock.instant()).toMillis() / MILLIS);
  }

  private synchronized Optional<Queue> queue() {
    if (System.nanoTime() - reusableUntil >= 0) {
      queue = query();
      reusableUntil = System.nanoTime() + REUSE.toNanos();
    }
    return queue;
  }

  private Optional<Queue> query() {
    try {
      return Optional.of(transactions.call(() -> new Queue(steps(), documents.oldestUnfinished())));
    } catch (RuntimeException e) {
      LOG.warnf("the queue cannot be measured: %s", e);
      return Optional.empty();
    }
  }

  private Map<Stage, Long> steps() {
    return database
        .statement(QUEUED)
        .bind("task", StageQueue.TASK_NAME)
        .list(row -> Map.entry(row.constant("stage", Stage.class), row.number("steps")))
        .stream()
        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
