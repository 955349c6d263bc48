package vn.sohoa.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sohoa.document.Stage;

/** Who goes first, and that nothing waits twice. */
class StageQueueTest {
  private static final String PRIORITIES =
      "SELECT priority FROM scheduled_tasks ORDER BY priority DESC";

  private TestPipeline pipeline;
  private TestQueue queue;

  @BeforeEach
  void start(@TempDir Path folder) throws Exception {
    pipeline = new TestPipeline(folder);
    queue = new TestQueue(pipeline);
  }

  @Test
  void theKeyWithFewUnfinishedDocumentsGoesFirst() throws Exception {
    // Given
    UUID first = pipeline.receive("busy");
    UUID second = pipeline.receive("busy");
    UUID little = pipeline.receive("quiet");
    queue.add(first);
    queue.add(second);
    queue.add(little);

    // When
    queue.runDue();

    // Then
    assertThat(queue.work().runs())
        .map(StageTask::documentId)
        .startsWith(little)
        .containsExactlyInAnyOrder(little, first, second);
  }

  @Test
  void thePriorityIsTheNegatedNumberOfUnfinishedDocumentsOfTheKey() throws Exception {
    // Given
    UUID busy = pipeline.receive("busy");
    pipeline.receive("busy");
    pipeline.receive("busy");
    UUID quiet = pipeline.receive("quiet");
    queue.add(quiet);

    // When
    queue.add(busy);

    // Then
    assertThat(queue.rows(PRIORITIES)).containsExactly("-1", "-3");
  }

  @Test
  void finishedDocumentsCostTheirKeyNoPriority() throws Exception {
    // Given
    UUID waiting = pipeline.receive("k");
    pipeline.change(
        pipeline.receive("k"), document -> document.fail("ENCRYPTED", TestPipeline.NOW));
    pipeline.change(pipeline.receive("k"), document -> document.quarantine(TestPipeline.NOW));
    UUID finished = pipeline.at(Stage.LINK, 1);
    pipeline.change(finished, document -> document.finish(true, 80, TestPipeline.NOW));

    // When
    queue.add(waiting);

    // Then
    assertThat(queue.rows(PRIORITIES)).containsExactly("-1");
  }

  @Test
  void aStepThatWaitsAlreadyIsNotQueuedAgain() throws Exception {
    // Given
    UUID document = pipeline.receive("k");
    queue.add(document);

    // When
    queue.add(document);

    // Then
    assertThat(pipeline.queued(document)).containsExactly("TRIAGE:*");
  }

  @Test
  void aSecondLookWaitsBesideAStepOfTheSameName() throws Exception {
    // Given
    UUID id = pipeline.receive("k");
    queue.add(id);

    // When
    pipeline.change(
        id,
        document ->
            pipeline.get(StageQueue.class).add(document, StageTask.again(id, Stage.TRIAGE)));

    // Then
    assertThat(pipeline.queued(id)).hasSize(2);
  }
}
