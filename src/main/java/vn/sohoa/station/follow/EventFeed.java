package vn.sohoa.station.follow;

import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.net.http.HttpResponse.ResponseInfo;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Server-Sent Events as they come. The lines are taken over one by one, so that no thread waits for
 * a line that will never come because the connection is dead.
 */
final class EventFeed implements Flow.Subscriber<String> {
  /**
   * An event.
   *
   * @param id empty if it has none
   * @param data its lines, joined
   */
  record Event(Optional<String> id, String data) {}

  /** What has happened on the connection. */
  private sealed interface Signal {
    record Line(String text) implements Signal {}

    record End() implements Signal {}
  }

  private static final int OK = 200;

  private final CompletableFuture<Integer> status = new CompletableFuture<>();
  private final BlockingQueue<Signal> signals = new LinkedBlockingQueue<>();
  private final StringBuilder data = new StringBuilder();
  private Optional<String> id = Optional.empty();
  private volatile Flow.@Nullable Subscription subscription;
  private boolean isOpen = true;
  private long heard = System.nanoTime();

  /** Reads the body of an answer; one that is no stream is left unread. */
  BodySubscriber<Void> body(ResponseInfo answer) {
    status.complete(answer.statusCode());
    return answer.statusCode() == OK
        ? BodySubscribers.fromLineSubscriber(this)
        : BodySubscribers.discarding();
  }

  /** The request has ended, for whatever reason. */
  void ended(@Nullable HttpResponse<Void> response, @Nullable Throwable failure) {
    if (failure != null) {
      status.completeExceptionally(failure);
    }
    signals.add(new Signal.End());
  }

  /** The status of the answer, when it is there. */
  CompletableFuture<Integer> status() {
    return status;
  }

  @Override
  public void onSubscribe(Flow.Subscription lines) {
    subscription = lines;
    lines.request(Long.MAX_VALUE);
  }

  @Override
  public void onNext(String line) {
    signals.add(new Signal.Line(line));
  }

  @Override
  public void onError(Throwable failure) {
    signals.add(new Signal.End());
  }

  @Override
  public void onComplete() {
    signals.add(new Signal.End());
  }

  /** Returns the next event; empty if there is none for a time or the stream has ended. */
  Optional<Event> next(Duration time) throws InterruptedException {
    long end = System.nanoTime() + time.toNanos();
    while (isOpen) {
      Signal signal = signals.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS);
      switch (signal) {
        case null -> {
          return Optional.empty();
        }
        case Signal.End _ -> isOpen = false;
        case Signal.Line line -> {
          heard = System.nanoTime();
          Optional<Event> event = read(line.text());
          if (event.isPresent()) {
            return event;
          }
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Event> read(String line) {
    if (line.isEmpty()) {
      Optional<Event> event =
          data.isEmpty() ? Optional.empty() : Optional.of(new Event(id, data.toString()));
      data.setLength(0);
      return event;
    }
    int colon = line.indexOf(':');
    String name = colon < 0 ? line : line.substring(0, colon);
    String value = colon < 0 ? "" : line.substring(colon + 1).replaceFirst("^ ", "");
    switch (name) {
      case "data" -> data.append(data.isEmpty() ? "" : "\n").append(value);
      case "id" -> id = Optional.of(value);
      default -> {
        // Comments keep the connection open; names and times of retries are not needed.
      }
    }
    return Optional.empty();
  }

  boolean isOpen() {
    return isOpen;
  }

  /** Whether nothing, not even a comment, has come for so long. */
  boolean isSilentFor(Duration time) {
    return System.nanoTime() - heard > time.toNanos();
  }

  /** Lets go of the connection. */
  void cancel() {
    isOpen = false;
    Flow.Subscription lines = subscription;
    if (lines != null) {
      lines.cancel();
    }
  }
}
