package vn.sohoa.pipeline;

import static vn.sohoa.sql.ArrayType.TEXT;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.sohoa.document.DocumentRepository;
import vn.sohoa.document.Stage;
import vn.sohoa.sql.Database;
import vn.sohoa.sql.RecentReading;
import vn.sohoa.sql.Sql;
import vn.sohoa.sql.Transactions;

/** Depth and age of the queue by stage, for {@code /q/metrics}. */
@ApplicationScoped
class QueueMetrics {
  private static final Duration INTERVAL = Duration.ofSeconds(2);
  private static final double MILLIS = 1000;

  private static final Sql QUEUED =
      Sql.of(
          """
          SELECT split_part(task_instance, ':', 1) AS stage, count(*) AS steps FROM scheduled_tasks
          WHERE task_name = ANY (:tasks) GROUP BY 1
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
  private final RecentReading<Queue> queue = new RecentReading<>("queue-metrics", INTERVAL);

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

  void start(@Observes StartupEvent event) {
    queue.start(() -> transactions.call(this::query));
    for (Stage stage : EnumSet.complementOf(EnumSet.of(Stage.DONE))) {
      gauge("sohoa.queue.steps", stage, now -> now.steps().getOrDefault(stage, 0L));
      gauge("sohoa.queue.oldest.seconds", stage, now -> ageSeconds(now.oldest().get(stage)));
    }
    Gauge.builder("sohoa.database.up", queue, reading -> reading.now().isPresent() ? 1 : 0)
        .register(registry);
  }

  private void gauge(String name, Stage stage, ToDoubleFunction<Queue> value) {
    Gauge.builder(name, queue, reading -> reading.number(value))
        .tag("stage", stage.name().toLowerCase(Locale.ROOT))
        .register(registry);
  }

  private double ageSeconds(@Nullable Instant oldest) {
    return oldest == null
        ? 0
        : Math.max(0, Duration.between(oldest, clock.instant()).toMillis() / MILLIS);
  }

  void stop(@Observes ShutdownEvent event) {
    queue.stop();
  }

  private Queue query() {
    return new Queue(steps(), documents.oldestUnfinished());
  }

  private Map<Stage, Long> steps() {
    return database
        .statement(QUEUED)
        .bind("tasks", TEXT, StageQueue.TASK_NAMES)
        .list(row -> Map.entry(row.constant("stage", Stage.class), row.number("steps")))
        .stream()
        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
