package vn.sohoa.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sohoa.document.Document;
import vn.sohoa.document.Stage;
import vn.sohoa.testing.RecordedLog;
import vn.sohoa.testing.TestEntities;

/** A step may run twice, but counts once. */
class DocumentStepsTest {
  private TestPipeline pipeline;
  private DocumentSteps steps;
  private final AtomicInteger changes = new AtomicInteger();

  @BeforeEach
  void start(@TempDir Path folder) throws Exception {
    pipeline = new TestPipeline(folder);
    steps = pipeline.get(DocumentSteps.class);
  }

  private void countAndAdvance(Document document) {
    changes.incrementAndGet();
    steps.advance(document);
  }

  @Test
  void aStepMovesTheDocumentOnAndQueuesTheNext() throws Exception {
    // Given
    UUID id = pipeline.at(Stage.ASSEMBLE, 1);

    // When
    steps.change(id, Stage.ASSEMBLE, this::countAndAdvance);

    // Then
    assertThat(pipeline.document(id).stage()).isEqualTo(Stage.EXTRACT);
    assertThat(pipeline.queued(id)).containsExactly("EXTRACT:*");
  }

  @Test
  void theEndIsOneLineOfTheLogWithTheRequestThatSentTheDocument() throws Exception {
    // Given
    UUID id = pipeline.at(Stage.EXTRACT, 3);
    pipeline.change(id, document -> document.sentBy("req-9"));
    List<String> lines;

    // When
    try (RecordedLog log = RecordedLog.of(DocumentSteps.class)) {
      steps.change(
          id,
          Stage.EXTRACT,
          document -> steps.fail(document, new Failure("PIPELINE_ERROR", "one\ntwo")));
      lines = log.lines();
    }

    // Then
    assertThat(lines)
        .singleElement()
        .asString()
        .contains(
            pipeline.document(id).docCode(),
            "FAILED PIPELINE_ERROR (one two)",
            "pages 3",
            "key " + TestEntities.KEY,
            "request req-9")
        .doesNotContain("\n");
  }

  @Test
  void aStepOfAStageThatIsOverChangesNothing() throws Exception {
    // Given
    UUID id = pipeline.at(Stage.ASSEMBLE, 1);
    steps.change(id, Stage.ASSEMBLE, this::countAndAdvance);

    // When
    steps.change(id, Stage.ASSEMBLE, this::countAndAdvance);

    // Then
    assertThat(changes).hasValue(1);
    assertThat(pipeline.document(id).stage()).isEqualTo(Stage.EXTRACT);
    assertThat(pipeline.queued(id)).containsExactly("EXTRACT:*");
  }

  @Test
  void aStepOfADocumentThatFailedChangesNothing() throws Exception {
    // Given
    UUID id = pipeline.at(Stage.EXTRACT, 1);
    pipeline.change(id, document -> document.fail("PIPELINE_ERROR", TestPipeline.NOW));

    // When
    steps.change(id, Stage.EXTRACT, this::countAndAdvance);

    // Then
    assertThat(changes).hasValue(0);
    assertThat(pipeline.queued(id)).isEmpty();
  }

  @Test
  void aStepOfADocumentThatWasSetAsideChangesNothing() throws Exception {
    // Given
    UUID id = pipeline.at(Stage.EXTRACT, 1);
    pipeline.change(id, document -> document.quarantine(TestPipeline.NOW));

    // When
    steps.change(id, Stage.EXTRACT, this::countAndAdvance);

    // Then
    assertThat(changes).hasValue(0);
  }

  @Test
  void ofTwoStepsAtOnceTheSecondWaitsAndChangesNothing() throws Exception {
    // Given
    UUID id = pipeline.at(Stage.ASSEMBLE, 1);
    var firstIsInside = new CountDownLatch(1);
    var firstMayEnd = new CountDownLatch(1);
    try (var threads = Executors.newFixedThreadPool(2)) {
      Future<?> first =
          threads.submit(
              () ->
                  steps.change(
                      id,
                      Stage.ASSEMBLE,
                      document -> {
                        firstIsInside.countDown();
                        await(firstMayEnd);
                        countAndAdvance(document);
                      }));
      await(firstIsInside);
      Future<?> second =
          threads.submit(() -> steps.change(id, Stage.ASSEMBLE, this::countAndAdvance));
      boolean waits = isBlocked();

      // When
      firstMayEnd.countDown();

      // Then
      first.get();
      second.get();
      assertThat(waits).isTrue();
    }
    assertThat(changes).hasValue(1);
    assertThat(pipeline.queued(id)).containsExactly("EXTRACT:*");
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Whether any transaction comes to wait for a lock within some seconds. */
  private boolean isBlocked() throws Exception {
    for (int look = 0; look < 200; look++) {
      if (!pipeline
          .entities()
          .database()
          .rows("SELECT 1 FROM pg_stat_activity WHERE wait_event_type = 'Lock'")
          .isEmpty()) {
        return true;
      }
      Thread.sleep(10);
    }
    return false;
  }
}
