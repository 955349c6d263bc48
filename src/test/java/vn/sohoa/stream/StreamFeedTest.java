package vn.sohoa.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.mutiny.helpers.test.AssertSubscriber;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.sohoa.problem.ProblemException;

/** One query serves all streams of a kind, and none is made while none is open. */
class StreamFeedTest {
  private static final int MOST = 40;

  private final OpenStreams streams =
      new OpenStreams(
          new TestStreams.Times(MOST, Duration.ofMillis(50), Duration.ofHours(1)),
          new SimpleMeterRegistry());
  private final AtomicInteger queries = new AtomicInteger();
  private final AtomicBoolean failing = new AtomicBoolean();
  private final StreamFeed<Follower> feed =
      streams.feed("numbers", Duration.ofMillis(50), this::look);

  private static final class Follower extends EventStream {
    private final AtomicInteger seen = new AtomicInteger();
    private final boolean broken;

    Follower(boolean broken) {
      this.broken = broken;
    }

    @Override
    protected void begin() {
      send(new StreamEvent.Told("0", "first", "0"));
    }

    void see(int number) {
      seen.incrementAndGet();
      if (broken) {
        throw new IllegalStateException("broken");
      }
      send(new StreamEvent.Told(String.valueOf(number), "news", String.valueOf(number)));
    }
  }

  private void look(List<Follower> followers) {
    int number = queries.incrementAndGet();
    if (failing.get()) {
      throw new IllegalStateException("the database is away");
    }
    followers.forEach(follower -> feed.tell(follower, one -> one.see(number)));
  }

  private AssertSubscriber<StreamEvent> subscribe(Follower follower) {
    return feed.open(follower).subscribe().withSubscriber(AssertSubscriber.create(Long.MAX_VALUE));
  }

  private List<Follower> follow(int count) {
    var followers = new ArrayList<Follower>();
    for (int number = 0; number < count; number++) {
      var follower = new Follower(false);
      followers.add(follower);
      subscribe(follower);
    }
    return followers;
  }

  @AfterEach
  void close() {
    streams.close();
  }

  @Test
  void allStreamsTogetherMakeOneQueryPerInterval() throws Exception {
    List<Follower> followers = follow(MOST);

    await(() -> followers.stream().allMatch(follower -> follower.seen.get() >= 5));

    int most = followers.stream().mapToInt(follower -> follower.seen.get()).max().orElseThrow();
    assertThat(queries).hasValueLessThanOrEqualTo(most + 2);
  }

  @Test
  void nothingIsQueriedOnceNobodyFollows() throws Exception {
    AssertSubscriber<StreamEvent> client = subscribe(new Follower(false));
    await(() -> queries.get() >= 2);

    client.cancel();
    TimeUnit.MILLISECONDS.sleep(100);
    int before = queries.get();
    TimeUnit.MILLISECONDS.sleep(300);

    assertThat(queries).hasValue(before);
    follow(1);
    await(() -> queries.get() > before);
  }

  @Test
  void theFirstEventComesBeforeAllNewsAndHeartbeatsBetween() throws Exception {
    AssertSubscriber<StreamEvent> client = subscribe(new Follower(false));

    await(() -> client.getItems().contains(new StreamEvent.Heartbeat()));

    assertThat(client.getItems())
        .startsWith(new StreamEvent.Told("0", "first", "0"))
        .contains(new StreamEvent.Told("1", "news", "1"));
  }

  @Test
  void streamsSurviveADatabaseThatIsAway() throws Exception {
    Follower follower = new Follower(false);
    AssertSubscriber<StreamEvent> client = subscribe(follower);
    failing.set(true);
    await(() -> queries.get() >= 3 && client.getItems().contains(new StreamEvent.Heartbeat()));
    int before = follower.seen.get();

    failing.set(false);

    await(() -> follower.seen.get() > before);
  }

  @Test
  void aStreamThatFailsIsDroppedAndTheOthersGoOn() throws Exception {
    Follower broken = new Follower(true);
    subscribe(broken);
    Follower healthy = follow(1).getFirst();

    await(() -> healthy.seen.get() >= 4);

    assertThat(broken.seen).hasValue(1);
  }

  @Test
  void streamsBeyondTheLimitAreRefusedWhateverTheirKind() {
    follow(MOST);
    StreamFeed<Follower> other = streams.feed("others", Duration.ofHours(1), _ -> {});

    assertThatThrownBy(() -> other.open(new Follower(false))).isInstanceOf(ProblemException.class);
  }

  @Test
  void theServiceEndsAllStreamsWhenItStops() throws Exception {
    AssertSubscriber<StreamEvent> client = subscribe(new Follower(false));

    streams.endAll(new ShutdownEvent());

    client.assertCompleted();
  }

  @Test
  void aStreamWithoutAnEndIsClosedAfterItsLifetime() throws Exception {
    var shortLived =
        new OpenStreams(
            new TestStreams.Times(MOST, Duration.ofMillis(50), Duration.ofMillis(150)),
            new SimpleMeterRegistry());
    StreamFeed<Follower> endless = shortLived.endlessFeed("endless", Duration.ofHours(1), _ -> {});
    StreamFeed<Follower> ending = shortLived.feed("ending", Duration.ofHours(1), _ -> {});
    AssertSubscriber<StreamEvent> closed =
        endless.open(new Follower(false)).subscribe().withSubscriber(AssertSubscriber.create(99));
    AssertSubscriber<StreamEvent> open =
        ending.open(new Follower(false)).subscribe().withSubscriber(AssertSubscriber.create(99));

    await(closed::hasCompleted);

    assertThat(open.hasCompleted()).isFalse();
    shortLived.close();
  }

  private static void await(BooleanSupplier condition) throws InterruptedException {
    for (int look = 0; look < 200 && !condition.getAsBoolean(); look++) {
      TimeUnit.MILLISECONDS.sleep(50);
    }
    assertThat(condition.getAsBoolean()).isTrue();
  }
}
