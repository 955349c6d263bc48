package vn.sohoa.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sohoa.document.DocumentState;
import vn.sohoa.document.DocumentVisibility;
import vn.sohoa.document.Page;
import vn.sohoa.document.PageState;
import vn.sohoa.document.Stage;
import vn.sohoa.engine.EngineFault;
import vn.sohoa.engine.EngineReply;
import vn.sohoa.engine.EngineRequest;

/** Runs of four pages, two in flight, read by a scripted engine. */
class PagesStageTest {
  private TestPipeline pipeline;

  @BeforeEach
  void start(@TempDir Path folder) throws Exception {
    pipeline = new TestPipeline(folder);
  }

  private void read(UUID id, int first, int last) throws Exception {
    pipeline.get(DocumentPipeline.class).run(StageTask.of(id, new PageRun(first, last)));
  }

  private List<PageState> states(UUID id) {
    return pipeline.pages(id).stream().map(Page::state).toList();
  }

  @Test
  void aRetryableFaultCostsOnlyItsPageAnotherAttempt() throws Exception {
    // Given
    UUID id = pipeline.at(Stage.PAGES, 4);
    pipeline.engine().failOnPage(3, EngineFault.ENGINE_ERROR);

    // When
    read(id, 1, 4);

    // Then
    assertThat(states(id))
        .containsExactly(PageState.READ, PageState.READ, PageState.WAITING, PageState.READ);
    assertThat(pipeline.queued(id)).containsExactly("PAGES:*:3-3");
  }

  @Test
  void aCrashOfTheEngineHasEveryPageTriedAlone() throws Exception {
    // Given
    UUID id = pipeline.at(Stage.PAGES, 2);
    pipeline.engine().answerWith(new EngineReply.Refused(EngineFault.ENGINE_CRASHED, "signal 11"));

    // When
    read(id, 1, 2);

    // Then
    assertThat(states(id)).containsOnly(PageState.WAITING);
    assertThat(pipeline.queued(id)).containsExactly("PAGES:*:1-1", "PAGES:*:2-2");
  }

  @Test
  void aLastingFaultMakesThePageUnreadableAtOnce() throws Exception {
    // Given
    UUID id = pipeline.at(Stage.PAGES, 2);
    pipeline.engine().failOnPage(2, EngineFault.PAGE_TOO_LARGE);

    // When
    read(id, 1, 2);

    // Then
    assertThat(states(id)).containsExactly(PageState.READ, PageState.UNREADABLE);
    assertThat(pipeline.pages(id).getLast().fault()).contains("PAGE_TOO_LARGE");
  }

  @Test
  void aPageAloneAsksTheQueueForAnotherAttempt() throws Exception {
    // Given
    UUID id = pipeline.at(Stage.PAGES, 1);
    pipeline.engine().failOnPage(1, EngineFault.OUT_OF_MEMORY);

    // When
    assertThatThrownBy(() -> read(id, 1, 1))

        // Then
        .isInstanceOfSatisfying(
            StageFailure.class,
            failure -> assertThat(failure.fault()).isEqualTo(EngineFault.OUT_OF_MEMORY));
    assertThat(states(id)).containsExactly(PageState.WAITING);
    assertThat(pipeline.queued(id)).isEmpty();
  }

  @Test
  void theDocumentStaysUntilItsLastPage() throws Exception {
    // Given
    UUID id = pipeline.at(Stage.PAGES, 8);

    // When
    read(id, 1, 4);

    // Then
    assertThat(pipeline.document(id).stage()).isEqualTo(Stage.PAGES);
    assertThat(pipeline.queued(id)).isEmpty();
  }

  @Test
  void theLastPageSendsTheDocumentOnIfAnythingWasRead() throws Exception {
    // Given
    UUID id = pipeline.at(Stage.PAGES, 8);
    pipeline.engine().failOnPage(7, EngineFault.CORRUPT_FILE);
    read(id, 1, 4);

    // When
    read(id, 5, 8);

    // Then
    assertThat(pipeline.document(id).stage()).isEqualTo(Stage.ASSEMBLE);
    assertThat(pipeline.queued(id)).containsExactly("ASSEMBLE:*");
  }

  @Test
  void aDocumentWithoutAnyReadablePageFailsWithTheFaultOfItsFirst() throws Exception {
    // Given
    UUID id = pipeline.at(Stage.PAGES, 2);
    pipeline.engine().failOnPage(1, EngineFault.PAGE_TOO_LARGE);
    pipeline.engine().failOnPage(2, EngineFault.CORRUPT_FILE);

    // When
    read(id, 1, 2);

    // Then
    assertThat(pipeline.document(id).state()).isEqualTo(DocumentState.FAILED);
    assertThat(pipeline.document(id).failure()).contains("PAGE_TOO_LARGE");
    assertThat(pipeline.queued(id)).isEmpty();
  }

  @Test
  void aRunThatRunsTwiceReadsOnlyWhatStillWaits() throws Exception {
    // Given
    UUID id = pipeline.at(Stage.PAGES, 4);
    pipeline.engine().failOnPage(4, EngineFault.ENGINE_ERROR);
    read(id, 1, 4);
    pipeline.engine().calls().clear();

    // When
    read(id, 1, 4);

    // Then
    assertThat(pipeline.engine().calls())
        .map(call -> (EngineRequest.ReadPages) call.request())
        .satisfiesExactly(
            request ->
                assertThat(List.of(request.firstPage(), request.lastPage())).containsExactly(4, 4));
  }

  @Test
  void aRunThatIsOverIsNotReadAgain() throws Exception {
    // Given
    UUID id = pipeline.at(Stage.PAGES, 8);
    read(id, 1, 4);
    pipeline.engine().calls().clear();

    // When
    read(id, 1, 4);

    // Then
    assertThat(pipeline.engine().calls()).isEmpty();
  }

  @Test
  void eachRunBringsItsSuccessorAndTheQueueNeverHoldsMoreThanTheWindow() throws Exception {
    // Given
    UUID id = pipeline.at(Stage.PAGES, 19);
    pipeline.change(id, document -> pipeline.get(PageTasks.class).open(document));
    var queued = new ArrayList<List<String>>();

    // When
    while (pipeline.document(id).stage() == Stage.PAGES) {
      queued.add(pipeline.queued(id));
      pipeline.runFirst(id);
    }

    // Then
    assertThat(queued)
        .containsExactly(
            List.of("PAGES:*:1-4", "PAGES:*:5-8"),
            List.of("PAGES:*:5-8", "PAGES:*:9-12"),
            List.of("PAGES:*:13-16", "PAGES:*:9-12"),
            List.of("PAGES:*:9-12"),
            List.of("PAGES:*:17-19"));
    assertThat(states(id)).hasSize(19).containsOnly(PageState.READ);
  }

  private void giveUp(UUID id, int page) {
    pipeline
        .get(DocumentPipeline.class)
        .giveUp(
            StageTask.of(id, new PageRun(page, page)), new Failure("ENGINE_TIMEOUT", "no answer"));
  }

  private List<String> faults(UUID id) {
    return pipeline.pages(id).stream().flatMap(page -> page.fault().stream()).toList();
  }

  @Test
  void aRunThatRanIntoItsTimeLimitWasATryOfItsPages() throws Exception {
    // Given
    UUID id = pipeline.at(Stage.PAGES, 2);
    pipeline.engine().answerWith(new EngineReply.Refused(EngineFault.ENGINE_TIMEOUT, "no answer"));

    // When
    read(id, 1, 2);

    // Then
    assertThat(
            pipeline
                .entities()
                .database()
                .rows("SELECT convert_from(task_data, 'UTF8') FROM scheduled_tasks"))
        .containsExactly("1", "1");
  }

  @Test
  void aDocumentStopsAfterThreePagesThatTookTooLong() throws Exception {
    // Given
    UUID id = pipeline.at(Stage.PAGES, 8);
    read(id, 1, 1);
    giveUp(id, 2);
    giveUp(id, 3);
    assertThat(pipeline.document(id).stage()).isEqualTo(Stage.PAGES);

    // When
    giveUp(id, 5);

    // Then
    assertThat(states(id)).filteredOn(state -> state == PageState.READ).hasSize(1);
    assertThat(faults(id))
        .containsExactly(
            "ENGINE_TIMEOUT",
            "ENGINE_TIMEOUT",
            "DOCUMENT_STOPPED",
            "ENGINE_TIMEOUT",
            "DOCUMENT_STOPPED",
            "DOCUMENT_STOPPED",
            "DOCUMENT_STOPPED");
    assertThat(pipeline.document(id).stage()).isEqualTo(Stage.ASSEMBLE);
  }

  @Test
  void aDocumentThatUsedItsTimeUpKeepsWhatWasRead() throws Exception {
    // Given ten minutes, and twenty seconds for each of eight pages
    UUID id = pipeline.at(Stage.PAGES, 8);
    pipeline.engine().takes(Duration.ofSeconds(761));
    read(id, 1, 4);

    // When
    read(id, 5, 8);

    // Then
    assertThat(pipeline.engine().calls()).hasSize(1);
    assertThat(faults(id)).hasSize(4).containsOnly("DOCUMENT_STOPPED");
    assertThat(pipeline.document(id).stage()).isEqualTo(Stage.ASSEMBLE);
  }

  @Test
  void aRestartedDocumentHasItsTimeAgain() throws Exception {
    // Given
    UUID id = pipeline.at(Stage.PAGES, 2);
    pipeline.engine().takes(Duration.ofHours(1));
    read(id, 1, 1);
    read(id, 2, 2);
    pipeline.change(id, document -> document.finish(true, 80, TestPipeline.NOW));

    // When
    String docCode = pipeline.document(id).docCode();
    pipeline
        .entities()
        .inTransaction(
            () -> {
              pipeline
                  .get(ReprocessService.class)
                  .restart(docCode, Stage.PAGES, "admin", DocumentVisibility.ADMIN);
              return docCode;
            });
    read(id, 1, 2);

    // Then
    assertThat(states(id)).containsOnly(PageState.READ);
  }
}
