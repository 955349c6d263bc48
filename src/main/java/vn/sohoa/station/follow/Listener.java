package vn.sohoa.station.follow;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import vn.sohoa.message.Message;
import vn.sohoa.station.send.Answer;
import vn.sohoa.station.send.Reporter;
import vn.sohoa.station.send.ServiceCalls;
import vn.sohoa.station.send.ServiceException;

/**
 * Listens to what the service says about the documents that are followed, in a thread of its own,
 * and asks about those of which it may have missed something.
 */
public final class Listener implements AutoCloseable {
  private static final Duration TICK = Duration.ofMillis(500);
  private static final Duration SOON = Duration.ofSeconds(5);
  private static final Duration FIRST_ANSWER = Duration.ofMinutes(1);

  /** The service sends a comment every 15 s. */
  private static final Duration LONGEST_SILENCE = Duration.ofSeconds(45);

  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
  private static final Duration END = Duration.ofSeconds(10);
  private static final int OK = 200;
  private static final int NOT_FOUND = 404;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Follower follower;
  private final ServiceCalls calls;
  private final Reporter reporter;
  private final Questions questions;
  private final CountDownLatch stop = new CountDownLatch(1);
  private final Thread thread =
      Thread.ofPlatform().daemon().name("station-follow").unstarted(this::run);
  private Optional<String> lastId = Optional.empty();
  private int failures;

  /**
   * @param calls is closed with this
   */
  public Listener(Follower follower, ServiceCalls calls, Reporter reporter) {
    this(follower, calls, reporter, SOON);
  }

  /**
   * @param soon time in which the stream should have told of a document
   */
  Listener(Follower follower, ServiceCalls calls, Reporter reporter, Duration soon) {
    this.follower = follower;
    this.calls = calls;
    this.reporter = reporter;
    this.questions = new Questions(soon);
  }

  /** Starts to listen; the thread does not keep the process alive. */
  public Listener start() {
    thread.start();
    return this;
  }

  private void run() {
    try {
      while (!pause(Duration.ZERO)) {
        round();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void round() throws InterruptedException {
    try {
      if (follower.awaitAny(TICK)) {
        listen();
        pause(TICK);
      } else {
        follower.tend();
      }
    } catch (RuntimeException e) {
      // Whatever the service has answered, the next answer may be another one.
      reporter.warn("", Message.of("station.fault.protocol", e));
      pause(LONGEST_PAUSE);
    }
  }

  /** Waits; returns whether it is time to stop. */
  private boolean pause(Duration time) throws InterruptedException {
    return stop.await(time.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void listen() throws InterruptedException {
    HttpRequest.Builder request =
        calls.to("/documents/events").header("Accept", "text/event-stream").GET();
    lastId.ifPresent(id -> request.header("Last-Event-ID", id));
    EventFeed feed = new EventFeed();
    CompletableFuture<HttpResponse<Void>> answer =
        calls.stream(request, feed::body).whenComplete(feed::ended);
    try {
      if (feed.status().get(FIRST_ANSWER.toSeconds(), TimeUnit.SECONDS) == OK) {
        failures = 0;
        questions.connected();
        hear(feed);
        return;
      }
    } catch (ExecutionException | TimeoutException e) {
      // The agent warns of a service that cannot be reached when it sends.
    } finally {
      feed.cancel();
      answer.cancel(true);
    }
    failures++;
    questions.missed();
    ask();
    Duration time = TICK.multipliedBy(1L << Math.min(failures, 10));
    pause(time.compareTo(LONGEST_PAUSE) < 0 ? time : LONGEST_PAUSE);
  }

  private void hear(EventFeed feed) throws InterruptedException {
    long tended = System.nanoTime();
    while (feed.isOpen() && !feed.isSilentFor(LONGEST_SILENCE) && !pause(Duration.ZERO)) {
      Optional<EventFeed.Event> event = feed.next(TICK);
      if (event.isPresent()) {
        lastId = event.get().id().or(() -> lastId);
        take(event.get().data());
      }
      if (System.nanoTime() - tended >= TICK.toNanos()) {
        follower.tend();
        ask();
        tended = System.nanoTime();
      }
    }
  }

  private void take(String data) {
    try {
      ScanNews news = ScanNews.ofEvent(JSON.readTree(data));
      questions.heard(news);
      follower.take(news);
    } catch (JsonProcessingException e) {
      reporter.warn("", Message.of("station.fault.protocol", e.getOriginalMessage()));
    }
  }

  /** Asks about some documents of which nothing was heard for too long. */
  private void ask() throws InterruptedException {
    List<String> due = questions.due(follower.unjudged());
    for (int i = 0; i < due.size(); i++) {
      if (!isAnswered(due.get(i))) {
        questions.unanswered(due.subList(i, due.size()));
        return;
      }
    }
  }

  private boolean isAnswered(String docCode) throws InterruptedException {
    try {
      return ask(docCode);
    } catch (ServiceException e) {
      // The agent warns of a service that cannot be reached when it sends.
      return false;
    }
  }

  /** Returns whether the service has answered about the document. */
  private boolean ask(String docCode) throws ServiceException, InterruptedException {
    Answer answer = calls.send(calls.to("/documents/" + encoded(docCode)).GET());
    if (answer.status() == OK) {
      follower.take(ScanNews.ofDocument(answer.body()));
      return true;
    }
    if (answer.status() == NOT_FOUND) {
      // Nothing is told of it any more, e.g. because it may be a secret.
      follower.take(new ScanNews(docCode, ScanNews.Stage.JUDGED, new TreeMap<>(), true));
      return true;
    }
    return false;
  }

  private static String encoded(String docCode) {
    try {
      return new URI(null, null, "/" + docCode, null).getRawPath().substring(1);
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(docCode, e);
    }
  }

  /** Stops listening, and ends all requests; what was not told is told after the next start. */
  @Override
  public void close() {
    stop.countDown();
    calls.close();
    try {
      thread.join(END);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
