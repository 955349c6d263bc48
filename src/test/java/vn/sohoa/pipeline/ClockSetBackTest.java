package vn.sohoa.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sohoa.document.DocumentRepository;
import vn.sohoa.document.Stage;
import vn.sohoa.engine.EngineFault;
import vn.sohoa.sql.Database;

/** The queue goes on at once although the clock was set back. */
class ClockSetBackTest {
  private static final Duration JUMP = Duration.ofMinutes(150);

  private TestPipeline pipeline;
  private TestQueue queue;

  @BeforeEach
  void start(@TempDir Path folder) throws Exception {
    pipeline = new TestPipeline(folder);
    queue = new TestQueue(pipeline);
  }

  private void setBackSinceRowsWereWritten(Duration jump) throws Exception {
    pipeline
        .entities()
        .database()
        .execute(
            "UPDATE scheduled_tasks SET execution_time = execution_time + ?::interval,"
                + " last_heartbeat = last_heartbeat + ?::interval",
            jump.toString(),
            jump.toString());
  }

  @Test
  void aStepThatWasDueBeforeIsStillDue() throws Exception {
    // Given
    queue.add(pipeline.at(Stage.TRIAGE, 1));
    setBackSinceRowsWereWritten(JUMP);

    // When
    pipeline.get(DueTimes.class).correct();

    // Then
    queue.runDue();
    assertThat(queue.work().runs()).hasSize(1);
  }

  @Test
  void aRetryWaitsNoLongerThanItsBackoff() throws Exception {
    // Given
    queue.work().does(ClockSetBackTest::timeOut);
    queue.add(pipeline.at(Stage.TRIAGE, 1));
    queue.runDue();
    setBackSinceRowsWereWritten(Duration.ofMinutes(1));

    // When
    pipeline.get(DueTimes.class).correct();

    // Then
    queue.runDue();
    assertThat(queue.work().runs()).hasSize(2);
  }

  @Test
  void aRetryThatWaitsAsItShouldIsLeftAlone() throws Exception {
    // Given
    queue.work().does(ClockSetBackTest::timeOut);
    queue.add(pipeline.at(Stage.TRIAGE, 1));
    queue.runDue();
    List<String> before = times();

    // When
    pipeline.get(DueTimes.class).correct();

    // Then
    assertThat(times()).isEqualTo(before);
  }

  @Test
  void aStepOfADeadWorkerIsMissedAlthoughItsLastSignIsInTheFuture() throws Exception {
    // Given
    queue.add(pipeline.at(Stage.TRIAGE, 1));
    pipeline
        .entities()
        .database()
        .execute(
            "UPDATE scheduled_tasks SET picked = true, picked_by = 'dead', last_heartbeat = ?",
            Timestamp.from(TestPipeline.NOW.plus(JUMP)));

    // When
    pipeline.get(DueTimes.class).correct();

    // Then
    assertThat(queue.rows("SELECT extract(epoch FROM last_heartbeat)::bigint FROM scheduled_tasks"))
        .containsExactly(String.valueOf(TestPipeline.NOW.getEpochSecond()));
  }

  @Test
  void aRunningSchedulerGoesOnWhenTheClockIsSetBack() throws Exception {
    // Given
    var wall = new AdjustableClock();
    var clock = new QueueClock(wall, System::nanoTime);
    pipeline.with(QueueClock.class, clock);
    pipeline.with(StageQueue.class, newQueue(clock));
    Scheduler scheduler =
        Scheduler.create(
                pipeline.get(DataSource.class),
                pipeline.get(Workers.class).task(),
                pipeline.get(Workers.class).expressTask())
            .threads(1)
            .clock(clock)
            .pollingInterval(Duration.ofMillis(50))
            .serializer(new CountedFailures())
            .enablePriority()
            .build();
    scheduler.start();
    try {
      TimeUnit.MILLISECONDS.sleep(200);
      wall.now.updateAndGet(now -> now.minus(JUMP));

      // When
      queue.add(pipeline.at(Stage.TRIAGE, 1));

      // Then
      for (int look = 0; look < 100 && queue.work().runs().isEmpty(); look++) {
        TimeUnit.MILLISECONDS.sleep(100);
      }
      assertThat(queue.work().runs()).hasSize(1);
    } finally {
      scheduler.stop();
    }
  }

  private StageQueue newQueue(QueueClock clock) {
    return new StageQueue(
        pipeline.get(DataSource.class),
        pipeline.get(DocumentRepository.class),
        pipeline.get(Database.class),
        pipeline.get(PipelineConfig.class),
        pipeline.get(EngineConfig.class),
        clock,
        pipeline.get(QueueShares.class));
  }

  @Test
  void theClockOfTheQueueFollowsForwardAndCountsOnWhenSetBack() {
    // Given
    var wall = new AdjustableClock();
    var nanos = new AtomicLong();
    var clock = new QueueClock(wall, nanos::get);
    Instant start = clock.now();

    // When
    wall.now.set(start.minus(JUMP));
    nanos.addAndGet(1_000_000_000);
    Instant afterJumpBack = clock.now();
    wall.now.set(start.plus(JUMP));
    Instant afterJumpForward = clock.now();

    // Then
    assertThat(afterJumpBack).isEqualTo(start.plusSeconds(1));
    assertThat(afterJumpForward).isEqualTo(start.plus(JUMP));
  }

  private List<String> times() throws Exception {
    return queue.rows("SELECT execution_time FROM scheduled_tasks");
  }

  private static void timeOut() throws StageFailure {
    throw new StageFailure(EngineFault.ENGINE_TIMEOUT, "no answer");
  }

  private static final class AdjustableClock extends Clock {
    private final AtomicReference<Instant> now = new AtomicReference<>(TestPipeline.NOW);

    @Override
    public Instant instant() {
      return now.get();
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
