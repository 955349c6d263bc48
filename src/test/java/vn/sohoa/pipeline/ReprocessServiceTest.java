package vn.sohoa.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sohoa.document.Document;
import vn.sohoa.document.DocumentVisibility;
import vn.sohoa.document.Stage;
import vn.sohoa.sql.Transactions;

/** Restarts of documents whose last steps are still in the queue. */
class ReprocessServiceTest {
  private TestPipeline pipeline;

  @BeforeEach
  void start(@TempDir Path folder) throws Exception {
    pipeline = new TestPipeline(folder);
  }

  private void reprocess(UUID id, Stage from) {
    Document document = pipeline.document(id);
    pipeline
        .get(Transactions.class)
        .run(
            () ->
                pipeline
                    .get(ReprocessService.class)
                    .restart(document.docCode(), from, "admin", DocumentVisibility.ADMIN));
  }

  @Test
  void aStepThatIsJustEndingDoesNotStandForItsRepetition() throws Exception {
    // Given a finished document; the worker has not yet removed its page task
    UUID id = pipeline.at(Stage.PAGES, 3);
    pipeline.change(id, pipeline.get(PageTasks.class)::open);
    pipeline.change(id, document -> document.advanceTo(Stage.LINK));
    pipeline.change(id, document -> document.finish(false, 100, TestPipeline.NOW));

    // When
    reprocess(id, Stage.PAGES);

    // Then
    assertThat(pipeline.queued(id)).containsExactly("PAGES:*:1-3", "PAGES:*:1-3#r1");
  }

  @Test
  void eachRestartHasStepsOfItsOwn() throws Exception {
    // Given
    UUID id = pipeline.at(Stage.LINK, 3);
    pipeline.change(id, document -> document.finish(false, 100, TestPipeline.NOW));
    reprocess(id, Stage.EXTRACT);
    pipeline.change(id, document -> document.advanceTo(Stage.LINK));
    pipeline.change(id, document -> document.finish(false, 100, TestPipeline.NOW));

    // When
    reprocess(id, Stage.EXTRACT);

    // Then
    assertThat(pipeline.queued(id)).containsExactly("EXTRACT:*#r1", "EXTRACT:*#r2");
  }

  @Test
  void theStartOfTheServiceAddsNothingToThoseSteps() throws Exception {
    // Given
    UUID id = pipeline.at(Stage.LINK, 3);
    pipeline.change(id, document -> document.finish(false, 100, TestPipeline.NOW));
    reprocess(id, Stage.EXTRACT);

    // When
    pipeline.get(Recovery.class).resumeAll();

    // Then
    assertThat(pipeline.queued(id)).containsExactly("EXTRACT:*#r1");
  }
}
