package vn.sohoa.stream;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import vn.sohoa.message.Message;
import vn.sohoa.problem.ProblemException;
import vn.sohoa.problem.Reason;

/** All open streams of this process. */
@ApplicationScoped
public class OpenStreams {
  private static final int FIRST = 1;
  private static final long MILLIS_TO_LEAVE = 500;

  private final StreamConfig config;
  private final Set<EventStream> open = ConcurrentHashMap.newKeySet();

  /** Several threads, so that a slow query does not delay heartbeats. */
  private final ScheduledExecutorService timer =
      Executors.newScheduledThreadPool(
          3, Thread.ofPlatform().daemon().name("streams-", 0).factory());

  OpenStreams(StreamConfig config, MeterRegistry metrics) {
    this.config = config;
    Gauge.builder("sohoa.streams.open", open, Set::size)
        .description("Open streams of events")
        .register(metrics);
  }

  /**
   * Returns a feed of streams that end by themselves.
   *
   * @param name what is read, for the log
   * @param news reads it and tells the open streams; is called from one thread at a time
   */
  public <S extends EventStream> StreamFeed<S> feed(
      String name, Duration interval, Consumer<List<S>> news) {
    return new StreamFeed<>(this, name, interval, Optional.empty(), news);
  }

  /** Returns a feed of streams that have no end; they are closed after a time. */
  public <S extends EventStream> StreamFeed<S> endlessFeed(
      String name, Duration interval, Consumer<List<S>> news) {
    return new StreamFeed<>(this, name, interval, Optional.of(config.lifetime()), news);
  }

  public StreamConfig config() {
    return config;
  }

  /**
   * Does nothing unless too many streams are open.
   *
   * @throws ProblemException if they are
   */
  void requireRoom() {
    if (open.size() >= config.maxStreams()) {
      throw new ProblemException(
          Reason.TOO_MANY_STREAMS, Message.verbatim(String.valueOf(config.maxStreams())));
    }
  }

  void add(EventStream stream) {
    open.add(stream);
  }

  void remove(EventStream stream) {
    open.remove(stream);
  }

  ScheduledFuture<?> repeat(Runnable task, Duration interval) {
    return timer.scheduleWithFixedDelay(
        task, interval.toMillis(), interval.toMillis(), TimeUnit.MILLISECONDS);
  }

  /**
   * Clients connect again, to another node or after the restart. It is the first to be done, and
   * gives the ends the time to leave, because connections are broken off right after the last.
   */
  void endAll(@Observes @Priority(FIRST) ShutdownEvent stopping) throws InterruptedException {
    if (!open.isEmpty()) {
      open.forEach(EventStream::end);
      TimeUnit.MILLISECONDS.sleep(MILLIS_TO_LEAVE);
    }
  }

  @PreDestroy
  void close() {
    timer.shutdownNow();
  }
}
