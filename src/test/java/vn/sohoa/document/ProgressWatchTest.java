package vn.sohoa.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.sohoa.problem.ProblemException;
import vn.sohoa.sql.Database;
import vn.sohoa.testing.Beans;
import vn.sohoa.testing.TestEntities;

/** One query follows all documents, and none is made while nobody follows. */
class ProgressWatchTest {
  private static final Progress BEGUN =
      new Progress(DocumentState.PROCESSING, Stage.PAGES, 5, 2, 0, 0);

  private final CountedReader reader = new CountedReader();
  private final ProgressWatch watch = new ProgressWatch(reader, new Config(50));

  private record Config(int maxStreams) implements ProgressConfig {
    @Override
    public Duration poll() {
      return Duration.ofMillis(50);
    }

    @Override
    public Duration heartbeat() {
      return Duration.ofMillis(200);
    }

    @Override
    public Duration retry() {
      return Duration.ofSeconds(3);
    }
  }

  private static final class CountedReader extends ProgressReader {
    private final AtomicInteger queries = new AtomicInteger();
    private final ConcurrentLinkedQueue<Integer> sizes = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean failing = new AtomicBoolean();

    CountedReader() {
      super(Beans.over(TestEntities.shared(), Clock.systemUTC()).get(Database.class));
    }

    @Override
    Map<UUID, Progress> of(Collection<UUID> documentIds) {
      queries.incrementAndGet();
      sizes.add(documentIds.size());
      if (failing.get()) {
        throw new IllegalStateException("the database is away");
      }
      return documentIds.stream().collect(Collectors.toMap(id -> id, id -> BEGUN));
    }
  }

  private static final class Follower implements ProgressWatch.Watcher {
    private final UUID id = UUID.randomUUID();
    private final AtomicInteger seen = new AtomicInteger();
    private final AtomicInteger beats = new AtomicInteger();

    @Override
    public UUID documentId() {
      return id;
    }

    @Override
    public void see(Progress now) {
      seen.incrementAndGet();
    }

    @Override
    public void keepAlive() {
      beats.incrementAndGet();
    }
  }

  private List<Follower> follow(int count) {
    var followers = new ArrayList<Follower>();
    for (int number = 0; number < count; number++) {
      var follower = new Follower();
      followers.add(follower);
      watch.add(follower);
    }
    return followers;
  }

  @AfterEach
  void close() {
    watch.close();
  }

  @Test
  void allStreamsTogetherMakeOneQueryPerInterval() throws Exception {
    // Given
    List<Follower> followers = follow(40);

    // When
    await(() -> followers.stream().allMatch(follower -> follower.seen.get() >= 5));

    // Then
    int most = followers.stream().mapToInt(follower -> follower.seen.get()).max().orElseThrow();
    assertThat(reader.queries).hasValueLessThanOrEqualTo(most + 2);
    assertThat(reader.sizes).last().isEqualTo(40);
  }

  @Test
  void nothingIsQueriedOnceNobodyFollows() throws Exception {
    // Given
    List<Follower> followers = follow(2);
    await(() -> reader.queries.get() >= 2);

    // When
    followers.forEach(watch::remove);
    TimeUnit.MILLISECONDS.sleep(100);
    int before = reader.queries.get();
    TimeUnit.MILLISECONDS.sleep(300);

    // Then
    assertThat(reader.queries).hasValue(before);
    follow(1);
    await(() -> reader.queries.get() > before);
  }

  @Test
  void streamsSurviveADatabaseThatIsAway() throws Exception {
    // Given
    Follower follower = follow(1).getFirst();
    reader.failing.set(true);
    await(() -> reader.queries.get() >= 3 && follower.beats.get() >= 1);
    int before = follower.seen.get();

    // When
    reader.failing.set(false);

    // Then
    await(() -> follower.seen.get() > before);
  }

  @Test
  void streamsBeyondTheLimitAreRefused() {
    // Given
    follow(50);

    // Then
    assertThatThrownBy(watch::requireRoom).isInstanceOf(ProblemException.class);
  }

  private static void await(BooleanSupplier condition) throws InterruptedException {
    for (int look = 0; look < 200 && !condition.getAsBoolean(); look++) {
      TimeUnit.MILLISECONDS.sleep(50);
    }
    assertThat(condition.getAsBoolean()).isTrue();
  }
}
