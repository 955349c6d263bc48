package vn.sohoa.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.sohoa.document.Stage;

/** The start of the service with an empty queue. */
class RecoveryTest {
  private TestPipeline pipeline;
  private Recovery recovery;

  @BeforeEach
  void start(@TempDir Path folder) throws Exception {
    pipeline = new TestPipeline(folder);
    recovery = pipeline.get(Recovery.class);
  }

  @ParameterizedTest
  @CsvSource({"TRIAGE", "ASSEMBLE", "EXTRACT", "LINK"})
  void theNextStepOfAnUnfinishedDocumentIsQueued(Stage stage) throws Exception {
    // Given
    UUID id = pipeline.at(stage, 3);

    // When
    recovery.resumeAll();

    // Then
    assertThat(pipeline.queued(id)).containsExactly(stage + ":*");
  }

  @Test
  void pagesAreResumedByTheFirstWindow() throws Exception {
    // Given
    UUID id = pipeline.at(Stage.PAGES, 19);

    // When
    recovery.resumeAll();

    // Then
    assertThat(pipeline.queued(id)).containsExactly("PAGES:*:1-4", "PAGES:*:5-8");
  }

  @Test
  void aSecondStartQueuesNothingTwice() throws Exception {
    // Given
    UUID pages = pipeline.at(Stage.PAGES, 3);
    UUID link = pipeline.at(Stage.LINK, 3);
    recovery.resumeAll();

    // When
    recovery.resumeAll();

    // Then
    assertThat(pipeline.queued(pages)).containsExactly("PAGES:*:1-3");
    assertThat(pipeline.queued(link)).containsExactly("LINK:*");
  }

  @Test
  void documentsThatAreOverAreLeftAlone() throws Exception {
    // Given
    UUID failed = pipeline.at(Stage.TRIAGE, 1);
    pipeline.change(failed, document -> document.fail("ENCRYPTED", TestPipeline.NOW));
    UUID secret = pipeline.at(Stage.EXTRACT, 1);
    pipeline.change(secret, document -> document.quarantine(TestPipeline.NOW));
    UUID ready = pipeline.at(Stage.LINK, 1);
    pipeline.change(ready, document -> document.finish(false, 100, TestPipeline.NOW));

    // When
    recovery.resumeAll();

    // Then
    assertThat(pipeline.queued(failed)).isEmpty();
    assertThat(pipeline.queued(secret)).isEmpty();
    assertThat(pipeline.queued(ready)).isEmpty();
  }

  @Test
  void aDocumentThatCannotBeResumedHoldsNoOtherUp() throws Exception {
    // Given a document without a page count, which its stage cannot do without
    UUID broken = pipeline.at(Stage.TRIAGE, 1);
    pipeline.change(broken, document -> document.advanceTo(Stage.PAGES));
    UUID before = pipeline.at(Stage.LINK, 1);
    UUID after = pipeline.at(Stage.EXTRACT, 1);

    // When
    recovery.resumeAll();

    // Then
    assertThat(pipeline.queued(broken)).isEmpty();
    assertThat(pipeline.queued(before)).containsExactly("LINK:*");
    assertThat(pipeline.queued(after)).containsExactly("EXTRACT:*");
  }
}
