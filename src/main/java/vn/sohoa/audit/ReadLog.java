package vn.sohoa.audit;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Collects reads and writes them in batches from one thread, so that no read waits for the
 * database. Reads that cannot be written wait; those for which there is no room are counted and
 * reported.
 */
@ApplicationScoped
class ReadLog {
  private static final Logger LOG = Logger.getLogger(ReadLog.class);
  private static final int BATCH = 1000;
  private static final int FIRST = 1;
  private static final Duration RETRY = Duration.ofSeconds(1);
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Duration CLEANING = Duration.ofHours(1);

  private final ReadRepository repository;
  private final ReadAuditConfig config;
  private final Clock clock;
  private final Counter written;
  private final Counter dropped;
  private final BlockingQueue<ReadEntry> waiting;
  private final Thread writer = Thread.ofVirtual().name("read-audit").unstarted(this::write);
  private volatile boolean stopping;
  private Instant cleaned = Instant.EPOCH;
  private double reported;

  ReadLog(ReadRepository repository, ReadAuditConfig config, Clock clock, MeterRegistry registry) {
    this.repository = repository;
    this.config = config;
    this.clock = clock;
    this.waiting = new ArrayBlockingQueue<>(config.waiting());
    this.written = registry.counter("sohoa.reads.written");
    this.dropped = registry.counter("sohoa.reads.dropped");
  }

  void start(@Observes StartupEvent event) {
    writer.start();
  }

  /** Never waits. */
  void add(ReadEntry entry) {
    if (!waiting.offer(entry)) {
      dropped.increment();
    }
  }

  private void write() {
    try {
      while (!stopping || !waiting.isEmpty()) {
        List<ReadEntry> batch = next();
        if (!batch.isEmpty()) {
          store(batch);
        }
        reportDropped();
        clean();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Waits for a read, and then a moment for others. */
  private List<ReadEntry> next() throws InterruptedException {
    var batch = new ArrayList<ReadEntry>();
    ReadEntry first = waiting.poll(config.flush().toMillis(), TimeUnit.MILLISECONDS);
    if (first != null) {
      batch.add(first);
      if (!stopping && waiting.size() < BATCH) {
        Thread.sleep(config.flush());
      }
      waiting.drainTo(batch, BATCH - 1);
    }
    return batch;
  }

  /** Tries until it succeeds: until then, further reads wait in the queue. */
  private void store(List<ReadEntry> batch) throws InterruptedException {
    while (true) {
      try {
        repository.add(batch);
        written.increment(batch.size());
        return;
      } catch (RuntimeException e) {
        LOG.warnf("%d reads of records cannot be written to the audit yet: %s", batch.size(), e);
        if (stopping) {
          dropped.increment(batch.size());
          return;
        }
        Thread.sleep(RETRY);
      }
    }
  }

  private void reportDropped() {
    double now = dropped.count();
    if (now > reported) {
      LOG.errorf(
          "%.0f reads of records were not written to the audit, because too many were waiting",
          now - reported);
      reported = now;
    }
  }

  private void clean() {
    Instant now = clock.instant();
    if (cleaned.plus(CLEANING).isAfter(now)) {
      return;
    }
    try {
      while (repository.deleteSome(now.minus(Duration.ofDays(config.keepDays()))) > 0
          && !stopping) {
        LOG.debug("old reads of records were deleted");
      }
      cleaned = now;
    } catch (RuntimeException e) {
      LOG.warnf("old reads of records cannot be deleted from the audit: %s", e);
      cleaned = now;
    }
  }

  /** Before the database is closed. */
  void stop(@Observes @Priority(FIRST) ShutdownEvent event) throws InterruptedException {
    stopping = true;
    if (!writer.join(PATIENCE)) {
      writer.interrupt();
      dropped.increment(waiting.size());
    }
    reportDropped();
  }
}
