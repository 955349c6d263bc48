package vn.sohoa.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sohoa.document.Stage;
import vn.sohoa.engine.EngineFault;
import vn.sohoa.link.RelinkRequested;
import vn.sohoa.sql.Transactions;
import vn.sohoa.testing.TestDatabase;

/** Who goes first, and that nothing waits twice. */
class StageQueueTest {
  private static final String BY_PRIORITY =
      "SELECT task_instance FROM scheduled_tasks ORDER BY priority DESC, task_instance DESC";
  private static final String PRIORITIES =
      "SELECT priority FROM scheduled_tasks ORDER BY priority DESC";

  private static final String IS_LINK = "task_instance LIKE 'LINK:%'";
  private static final String LINKS =
      "SELECT priority FROM scheduled_tasks WHERE " + IS_LINK + " ORDER BY priority DESC";

  private TestPipeline pipeline;
  private TestQueue queue;

  @BeforeEach
  void start(@TempDir Path folder) throws Exception {
    pipeline = new TestPipeline(folder);
    queue = new TestQueue(pipeline);
  }

  private int turn(UUID id) {
    return pipeline.document(id).turn();
  }

  private UUID received(String key) throws Exception {
    UUID id = pipeline.receive(key);
    queue.add(id);
    return id;
  }

  @Test
  void keysAreServedInTurns() throws Exception {
    // Given
    UUID first = received("busy");
    UUID second = received("busy");
    UUID third = received("busy");

    // When
    UUID only = received("quiet");
    queue.runDue();

    // Then
    List<UUID> order = queue.work().runs().stream().map(StageTask::documentId).toList();
    assertThat(order.subList(0, 2)).containsExactlyInAnyOrder(first, only);
    assertThat(order.subList(2, 4)).containsExactly(second, third);
  }

  @Test
  void aLaterStepOfAnOlderDocumentGoesBeforeTheFirstOfANewerOne() throws Exception {
    // Given
    UUID older = pipeline.at(Stage.ASSEMBLE, 1);
    UUID newer = pipeline.at(Stage.TRIAGE, 1);
    queue.add(older);
    queue.add(newer);

    // When the older one comes to its next stage
    pipeline.change(older, pipeline.get(DocumentSteps.class)::advance);

    // Then
    assertThat(queue.rows(BY_PRIORITY).getFirst()).contains(older.toString());
    assertThat(queue.rows(BY_PRIORITY).get(1)).isEqualTo("EXTRACT:" + older);
    assertThat(queue.rows(BY_PRIORITY).getLast()).contains(newer.toString());
  }

  @Test
  void aThickDocumentDoesNotDelayThoseOfOtherKeys() throws Exception {
    // Given the 301st run of pages of a document is in service
    UUID thick = pipeline.at(Stage.PAGES, 4000);
    pipeline.change(
        thick, document -> pipeline.get(PageTasks.class).enqueueSingly(document, List.of(1201)));

    // When
    UUID other = received("quiet");

    // Then
    assertThat(turn(other)).isEqualTo(300);
    assertThat(queue.rows(PRIORITIES)).containsExactly("-300", "-300");
  }

  @Test
  void aStepThatWaitsForARetryDoesNotSetTheTurnOfNewDocuments() throws Exception {
    // Given
    UUID failing = received("busy");
    queue.work().does(() -> timeOut());
    queue.runDue();
    pipeline.change(
        pipeline.at(Stage.PAGES, 400),
        document -> pipeline.get(PageTasks.class).enqueueSingly(document, List.of(81)));

    // When
    UUID other = received("quiet");

    // Then
    assertThat(turn(failing)).isZero();
    assertThat(turn(other)).isEqualTo(20);
  }

  private static void timeOut() throws StageFailure {
    throw new StageFailure(EngineFault.ENGINE_TIMEOUT, "no answer");
  }

  @Test
  void finishedDocumentsDoNotDelayNewOnesOfTheirKey() throws Exception {
    // Given
    UUID finished = pipeline.at(Stage.LINK, 1);
    pipeline.change(finished, document -> document.queueAt(7));
    pipeline.change(finished, document -> document.finish(true, 80, TestPipeline.NOW));

    // When
    UUID next = pipeline.at(Stage.TRIAGE, 1);
    queue.add(next);

    // Then
    assertThat(turn(next)).isZero();
  }

  @Test
  void linkingAgainWaitsForNewScans() throws Exception {
    // Given
    UUID finished = pipeline.at(Stage.LINK, 1);
    pipeline.change(finished, document -> document.finish(true, 80, TestPipeline.NOW));
    relink(Optional.empty(), finished);

    // When
    received("k");

    // Then
    assertThat(queue.rows(BY_PRIORITY).getFirst()).startsWith("TRIAGE");
  }

  private void relink(Optional<UUID> after, UUID... documents) {
    var event = new RelinkRequested(List.of(documents), after);
    pipeline.get(Transactions.class).run(() -> pipeline.get(TaskEnqueuer.class).relink(event));
  }

  @Test
  void aBurstOfOneComponentIsLinkedAgainOnceEach() throws Exception {
    // Given
    UUID[] scans = new UUID[100];
    for (int scan = 0; scan < scans.length; scan++) {
      scans[scan] = received("busy");
    }

    // When each changes the page count of those before it
    for (int scan = 0; scan < scans.length; scan++) {
      relink(Optional.of(scans[scan]), Arrays.copyOf(scans, scan));
    }

    // Then
    assertThat(queue.rows(LINKS)).hasSize(99);
    assertThat(queue.rows("SELECT DISTINCT priority FROM scheduled_tasks WHERE " + IS_LINK))
        .as("all wait behind the last scan")
        .containsExactly("-100");
  }

  @Test
  void aLinkThatIsRequestedSoonDoesNotWaitForThePageCount() throws Exception {
    // Given
    UUID document = pipeline.receive("busy");
    for (int scan = 0; scan < 20; scan++) {
      received("busy");
    }
    relink(Optional.of(document), document);

    // When
    relink(Optional.empty(), document);
    relink(Optional.empty(), document);
    relink(Optional.of(document), document);

    // Then
    assertThat(queue.rows(LINKS)).containsExactly("-9", "-21");
  }

  @Test
  void aLinkThatIsJustDecidedDoesNotStandForALaterRequest() throws Exception {
    // Given
    UUID document = pipeline.receive("k");
    relink(Optional.empty(), document);
    pipeline.entities().database().execute("UPDATE scheduled_tasks SET picked = true");

    // When
    relink(Optional.empty(), document);

    // Then
    assertThat(queue.rows(LINKS)).hasSize(2);
  }

  @Test
  void aLinkThatIsBeingStartedDoesNotStandForALaterRequest() throws Exception {
    // Given
    UUID document = pipeline.receive("k");
    relink(Optional.empty(), document);
    try (Connection worker = pipeline.entities().database().connect()) {
      worker.setAutoCommit(false);
      TestDatabase.execute(worker, "UPDATE scheduled_tasks SET picked = true");

      // When
      relink(Optional.empty(), document);
    }

    // Then
    assertThat(queue.rows(LINKS)).hasSize(2);
  }

  @Test
  void noWorkerStartsALinkBeforeTheChangeThatItStandsFor() throws Exception {
    // Given
    UUID document = pipeline.receive("k");
    relink(Optional.empty(), document);

    // When
    List<String> started =
        pipeline
            .get(Transactions.class)
            .call(
                () -> {
                  pipeline.get(TaskEnqueuer.class).relink(RelinkRequested.soon(List.of(document)));
                  return startable();
                });

    // Then
    assertThat(started).isEmpty();
    assertThat(startable()).hasSize(1);
  }

  /** The steps that db-scheduler's workers would take now. */
  private List<String> startable() {
    try {
      return queue.rows("SELECT task_instance FROM scheduled_tasks FOR UPDATE SKIP LOCKED");
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
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
