package vn.sohoa.stream;

import io.smallrye.mutiny.Multi;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledFuture;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/**
 * The open streams of one kind, which get their news together: one query per interval for all of
 * them, and none while there are none.
 */
public final class StreamFeed<S extends EventStream> {
  private static final Logger LOG = Logger.getLogger(StreamFeed.class);

  /** Events that a client may be behind before its connection is closed. */
  private static final int MOST_WAITING_EVENTS = 64;

  private final OpenStreams all;
  private final String name;
  private final Duration interval;
  private final Optional<Duration> lifetime;
  private final Consumer<List<S>> news;

  /** With the time at which each was opened, of {@link System#nanoTime}. */
  private final Map<S, Long> open = new ConcurrentHashMap<>();

  private List<ScheduledFuture<?>> repeated = List.of();
  private boolean failing;

  StreamFeed(
      OpenStreams all,
      String name,
      Duration interval,
      Optional<Duration> lifetime,
      Consumer<List<S>> news) {
    this.all = all;
    this.name = name;
    this.interval = interval;
    this.lifetime = lifetime;
    this.news = news;
  }

  /**
   * Returns what the stream sends; it is open from the subscription until its client goes or it
   * ends.
   *
   * @throws vn.sohoa.problem.ProblemException if too many streams are open
   */
  public Multi<StreamEvent> open(S stream) {
    all.requireRoom();
    return Multi.createFrom()
        .emitter(
            emitter -> {
              stream.connect(emitter);
              stream.begin();
              add(stream);
              // Runs at once if the client has gone meanwhile
              emitter.onTermination(() -> remove(stream));
            },
            MOST_WAITING_EVENTS);
  }

  /** Gives news to one stream: its failure must not end the others. */
  public void tell(S stream, Consumer<S> what) {
    try {
      what.accept(stream);
    } catch (RuntimeException e) {
      LOG.warnf("a stream of %s is dropped: %s", name, e);
      remove(stream);
    }
  }

  synchronized void add(S stream) {
    open.put(stream, System.nanoTime());
    all.add(stream);
    if (repeated.isEmpty()) {
      repeated =
          List.of(
              all.repeat(this::poll, interval), all.repeat(this::beat, all.config().heartbeat()));
    }
  }

  synchronized void remove(S stream) {
    open.remove(stream);
    all.remove(stream);
    if (open.isEmpty()) {
      repeated.forEach(task -> task.cancel(false));
      repeated = List.of();
    }
  }

  private void poll() {
    List<S> current = List.copyOf(open.keySet());
    if (current.isEmpty()) {
      return;
    }
    try {
      news.accept(current);
      failing = false;
    } catch (RuntimeException e) {
      if (!failing) {
        LOG.warnf("%s cannot be read, streams wait: %s", name, e);
      }
      failing = true;
    }
  }

  private void beat() {
    open.forEach(
        (stream, since) ->
            tell(
                stream,
                one -> {
                  if (isOver(since)) {
                    one.end();
                  } else {
                    one.send(new StreamEvent.Heartbeat());
                  }
                }));
  }

  private boolean isOver(long since) {
    return lifetime.filter(limit -> System.nanoTime() - since > limit.toNanos()).isPresent();
  }
}
