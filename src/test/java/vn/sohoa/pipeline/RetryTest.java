package vn.sohoa.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sohoa.blob.StoreOutage;
import vn.sohoa.document.Stage;
import vn.sohoa.engine.EngineFault;

/** What follows when a step fails: four attempts in all, 2 s before the second. */
class RetryTest {
  private TestQueue queue;

  @BeforeEach
  void queueOneStep(@TempDir Path folder) throws Exception {
    var pipeline = new TestPipeline(folder);
    queue = new TestQueue(pipeline);
    queue.add(pipeline.at(Stage.TRIAGE, 1));
  }

  private static void crash() throws StageFailure {
    throw new StageFailure(EngineFault.ENGINE_CRASHED, "no answer");
  }

  private List<Duration> waits(int attempts) throws Exception {
    var waits = new ArrayList<Duration>();
    for (int attempt = 1; attempt <= attempts; attempt++) {
      waits.add(queue.runAndWait());
    }
    return waits;
  }

  @Test
  void theWaitDoublesWithEachAttempt() throws Exception {
    // Given
    queue.work().does(RetryTest::crash);

    // When
    List<Duration> waits = waits(3);

    // Then
    assertThat(waits)
        .containsExactly(Duration.ofSeconds(2), Duration.ofSeconds(4), Duration.ofSeconds(8));
  }

  @Test
  void outagesUseUpNoAttempt() throws Exception {
    // Given
    queue
        .work()
        .does(
            () -> {
              throw StoreOutage.failure();
            });
    waits(5);

    // When
    queue.work().does(RetryTest::crash);
    waits(3);

    // Then
    assertThat(queue.work().givenUp()).isEmpty();
    queue.runDue();
    assertThat(queue.work().givenUp()).containsExactly("ENGINE_CRASHED");
  }

  @Test
  void aStepThatMustNotBeLostIsTriedAgainForever() throws Exception {
    // Given
    queue.work().does(RetryTest::crash);
    queue.work().refusesToGiveUp();

    // When
    List<Duration> waits = waits(12);

    // Then
    assertThat(queue.work().runs()).hasSize(12);
    assertThat(waits.getLast()).isEqualTo(Duration.ofSeconds(512));
  }

  @Test
  void anOutageIsOverForAStepAfterHalfAMinuteAtMost() throws Exception {
    // Given
    queue
        .work()
        .does(
            () -> {
              throw StoreOutage.failure();
            });

    // When
    List<Duration> waits = waits(11);

    // Then
    assertThat(waits.subList(3, 11))
        .startsWith(Duration.ofSeconds(16), Duration.ofSeconds(30))
        .endsWith(Duration.ofSeconds(30));
  }

  @Test
  void aStepIsNotRunBeforeItsWaitIsOver() {
    // Given
    queue.work().does(RetryTest::crash);
    queue.runDue();

    // When
    queue.runDue();

    // Then
    assertThat(queue.work().runs()).hasSize(1);
  }

  @Test
  void theLastAttemptGivesUpWithTheFault() throws Exception {
    // Given
    queue.work().does(RetryTest::crash);
    waits(3);

    // When
    queue.runDue();

    // Then
    assertThat(queue.work().runs()).hasSize(4);
    assertThat(queue.work().givenUp()).containsExactly("ENGINE_CRASHED");
    assertThat(queue.isEmpty()).isTrue();
  }

  @Test
  void anUnforeseenFailureIsRetriedAndGivenUpAsPipelineError() throws Exception {
    // Given
    queue
        .work()
        .does(
            () -> {
              throw new IllegalStateException("a fault in the program");
            });
    waits(3);

    // When
    queue.runDue();

    // Then
    assertThat(queue.work().runs()).hasSize(4);
    assertThat(queue.work().givenUp()).containsExactly("PIPELINE_ERROR");
  }

  @Test
  void aFailedFileAccessIsGivenUpAsPipelineError() throws Exception {
    // Given
    queue
        .work()
        .does(
            () -> {
              throw new IOException("disk full");
            });
    waits(3);

    // When
    queue.runDue();

    // Then
    assertThat(queue.work().givenUp()).containsExactly("PIPELINE_ERROR");
  }

  @Test
  void aStepThatSucceedsAfterFailuresLeavesTheQueue() throws Exception {
    // Given
    queue.work().does(RetryTest::crash);
    waits(3);
    queue.work().does(() -> {});

    // When
    queue.runDue();

    // Then
    assertThat(queue.work().givenUp()).isEmpty();
    assertThat(queue.isEmpty()).isTrue();
  }

  @Test
  void anOutageOfTheStoreNeverGivesUp() throws Exception {
    // Given
    queue
        .work()
        .does(
            () -> {
              throw StoreOutage.failure();
            });

    // When
    waits(10);

    // Then
    assertThat(queue.work().runs()).hasSize(10);
    assertThat(queue.work().givenUp()).isEmpty();
  }

  @Test
  void aStopOfTheServiceNeverGivesUp() throws Exception {
    // Given
    queue
        .work()
        .does(
            () -> {
              throw new InterruptedException();
            });

    // When
    waits(5);

    // Then
    assertThat(Thread.interrupted()).isTrue();
    assertThat(queue.work().givenUp()).isEmpty();
  }

  @Test
  void whatRanIntoItsTimeLimitTwiceIsGivenUp() throws Exception {
    // Given
    queue
        .work()
        .does(
            () -> {
              throw new StageFailure(EngineFault.ENGINE_TIMEOUT, "no answer");
            });

    // When
    waits(1);
    queue.runDue();

    // Then
    assertThat(queue.work().runs()).hasSize(2);
    assertThat(queue.work().givenUp()).containsExactly("ENGINE_TIMEOUT");
  }
}
