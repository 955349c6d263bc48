package vn.sohoa.document;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import vn.sohoa.message.Message;
import vn.sohoa.problem.ProblemException;
import vn.sohoa.problem.Reason;

/**
 * Follows documents for all streams of this process: one query per interval for all of them, and
 * none while nobody follows.
 */
@ApplicationScoped
class ProgressWatch {
  private static final Logger LOG = Logger.getLogger(ProgressWatch.class);

  private final ProgressReader reader;
  private final ProgressConfig config;
  private final Set<Watcher> watchers = ConcurrentHashMap.newKeySet();

  /** Two threads, so that a slow database does not delay heartbeats. */
  private final ScheduledExecutorService timer =
      Executors.newScheduledThreadPool(
          2, Thread.ofPlatform().daemon().name("progress-", 0).factory());

  private List<ScheduledFuture<?>> repeated = List.of();
  private boolean failing;

  ProgressWatch(ProgressReader reader, ProgressConfig config) {
    this.reader = reader;
    this.config = config;
  }

  /** Follows one document for one stream. */
  interface Watcher {
    UUID documentId();

    /** Is called at each interval, from one thread at a time. */
    void see(Progress now);

    void keepAlive();
  }

  /**
   * Does nothing unless too many streams are open.
   *
   * @throws ProblemException if they are
   */
  void requireRoom() {
    if (watchers.size() >= config.maxStreams()) {
      throw new ProblemException(
          Reason.TOO_MANY_STREAMS, Message.verbatim(String.valueOf(config.maxStreams())));
    }
  }

  synchronized void add(Watcher watcher) {
    watchers.add(watcher);
    if (repeated.isEmpty()) {
      repeated = List.of(repeat(this::poll, config.poll()), repeat(this::beat, config.heartbeat()));
    }
  }

  synchronized void remove(Watcher watcher) {
    watchers.remove(watcher);
    if (watchers.isEmpty()) {
      repeated.forEach(task -> task.cancel(false));
      repeated = List.of();
    }
  }

  private ScheduledFuture<?> repeat(Runnable task, Duration interval) {
    return timer.scheduleWithFixedDelay(
        task, interval.toMillis(), interval.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void poll() {
    List<Watcher> current = new ArrayList<>(watchers);
    if (current.isEmpty()) {
      return;
    }
    try {
      Set<UUID> ids = new HashSet<>();
      current.forEach(watcher -> ids.add(watcher.documentId()));
      Map<UUID, Progress> now = reader.of(ids);
      failing = false;
      for (Watcher watcher : current) {
        Progress progress = now.get(watcher.documentId());
        if (progress != null) {
          tell(watcher, it -> it.see(progress));
        }
      }
    } catch (RuntimeException e) {
      if (!failing) {
        LOG.warnf("progress cannot be read, streams wait: %s", e);
      }
      failing = true;
    }
  }

  private void beat() {
    watchers.forEach(watcher -> tell(watcher, Watcher::keepAlive));
  }

  /** A failure of one stream must not end the others. */
  private void tell(Watcher watcher, Consumer<Watcher> news) {
    try {
      news.accept(watcher);
    } catch (RuntimeException e) {
      LOG.warnf("a stream of progress is dropped: %s", e);
      remove(watcher);
    }
  }

  @PreDestroy
  void close() {
    timer.shutdownNow();
  }
}
