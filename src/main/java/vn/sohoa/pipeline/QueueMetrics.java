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
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import vn.sohoa.document.DocumentRepository;
import vn.sohoa.document.Stage;
import vn.sohoa.sql.BackgroundWork;
import vn.sohoa.sql.Database;
import vn.sohoa.sql.Sql;
import vn.sohoa.sql.Transactions;

/**
 * Depth and age of the queue by stage, for {@code /q/metrics}. They are read at intervals and not
 * by the scrape, which must not wait for a database that does not answer. Without a recent reading
 * they have no value.
 */
@ApplicationScoped
class QueueMetrics {
  private static final Logger LOG = Logger.getLogger(QueueMetrics.class);
  private static final Duration INTERVAL = Duration.ofSeconds(2);
  private static final Duration RECENT = Duration.ofSeconds(10);
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
   * @param readAtNanos elapsed time at which they were read
   */
  private record Queue(Map<Stage, Long> steps, Map<Stage, Instant> oldest, long readAtNanos) {
    boolean isRecent() {
      return System.nanoTime() - readAtNanos < RECENT.toNanos();
    }
  }

  private final MeterRegistry registry;
  private final Transactions transactions;
  private final Database database;
  private final DocumentRepository documents;
  private final Clock clock;
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("queue-metrics").factory());
  private volatile Optional<Queue> last = Optional.empty();

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
    var _ = timer.scheduleWithFixedDelay(this::read, 0, INTERVAL.toMillis(), TimeUnit.MILLISECONDS);
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

  void stop(@Observes ShutdownEvent event) {
    BackgroundWork.stop(timer);
  }

  private Optional<Queue> queue() {
    return last.filter(Queue::isRecent);
  }

  /** Never throws, which would end the repetition. */
  private void read() {
    try {
      last = Optional.of(transactions.call(this::query));
    } catch (RuntimeException e) {
      LOG.debugf("the queue cannot be measured: %s", e);
    }
  }

  private Queue query() {
    return new Queue(steps(), documents.oldestUnfinished(), System.nanoTime());
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
