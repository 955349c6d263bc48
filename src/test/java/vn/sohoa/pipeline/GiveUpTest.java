package vn.sohoa.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.sohoa.clean.finding.FindingCode;
import vn.sohoa.document.Document;
import vn.sohoa.document.DocumentState;
import vn.sohoa.document.FindingRepository;
import vn.sohoa.document.PageState;
import vn.sohoa.document.Stage;
import vn.sohoa.sql.Transactions;

/** Every stage ends or goes on when its step is given up. */
class GiveUpTest {
  private static final String REASON = "ENGINE_CRASHED";

  private TestPipeline pipeline;

  @BeforeEach
  void start(@TempDir Path folder) throws Exception {
    pipeline = new TestPipeline(folder);
  }

  private boolean giveUp(StageTask task) {
    return pipeline.get(DocumentPipeline.class).giveUp(task, new Failure(REASON, "killed"));
  }

  private List<FindingCode> findings(UUID id) {
    return pipeline
        .get(Transactions.class)
        .call(
            () ->
                pipeline.get(FindingRepository.class).of(id).stream()
                    .map(stored -> stored.finding().code())
                    .toList());
  }

  @ParameterizedTest
  @EnumSource(
      value = Stage.class,
      names = {"TRIAGE", "EXTRACT", "LINK"})
  void withoutThisStageTheDocumentFails(Stage stage) throws Exception {
    // Given
    UUID id = pipeline.at(stage, 1);

    // When
    giveUp(StageTask.of(id, stage));

    // Then
    Document document = pipeline.document(id);
    assertThat(document.state()).isEqualTo(DocumentState.FAILED);
    assertThat(document.failure()).contains(REASON);
    assertThat(document.finishedAt()).contains(TestPipeline.NOW);
    assertThat(pipeline.queued(id)).isEmpty();
  }

  @Test
  void aFinishedDocumentIsLinkedAgainUntilItSucceeds() throws Exception {
    // Given
    UUID id = pipeline.at(Stage.LINK, 1);
    pipeline.change(id, document -> document.finish(true, 80, TestPipeline.NOW));

    // When
    boolean over = giveUp(StageTask.again(id, Stage.LINK));

    // Then
    assertThat(over).isFalse();
    assertThat(pipeline.document(id).state()).isEqualTo(DocumentState.NEEDS_REVIEW);
  }

  @Test
  void withoutAPdfTheDocumentGoesOnWithAFinding() throws Exception {
    // Given
    UUID id = pipeline.at(Stage.ASSEMBLE, 1);

    // When
    giveUp(StageTask.of(id, Stage.ASSEMBLE));

    // Then
    assertThat(pipeline.document(id).stage()).isEqualTo(Stage.EXTRACT);
    assertThat(findings(id)).containsExactly(FindingCode.NO_SEARCHABLE_PDF);
    assertThat(pipeline.queued(id)).containsExactly("EXTRACT:*");
  }

  @Test
  void aRunOfPagesIsTriedPageByPage() throws Exception {
    // Given
    UUID id = pipeline.at(Stage.PAGES, 6);

    // When
    giveUp(StageTask.of(id, new PageRun(5, 6)));

    // Then
    assertThat(pipeline.queued(id)).containsExactly("PAGES:*:5-5", "PAGES:*:6-6");
    assertThat(pipeline.pages(id)).allMatch(page -> page.state() == PageState.WAITING);
  }

  @Test
  void onePageIsUnreadableAndTheOthersAreNot() throws Exception {
    // Given
    UUID id = pipeline.at(Stage.PAGES, 2);

    // When
    giveUp(StageTask.of(id, new PageRun(2, 2)));

    // Then
    assertThat(pipeline.pages(id).getLast().state()).isEqualTo(PageState.UNREADABLE);
    assertThat(pipeline.pages(id).getLast().fault()).contains(REASON);
    assertThat(pipeline.pages(id).getFirst().state()).isEqualTo(PageState.WAITING);
    assertThat(pipeline.document(id).stage()).isEqualTo(Stage.PAGES);
  }

  @Test
  void theLastPageFailsADocumentOfWhichNothingWasRead() throws Exception {
    // Given
    UUID id = pipeline.at(Stage.PAGES, 2);
    giveUp(StageTask.of(id, new PageRun(1, 1)));

    // When
    giveUp(StageTask.of(id, new PageRun(2, 2)));

    // Then
    assertThat(pipeline.document(id).state()).isEqualTo(DocumentState.FAILED);
    assertThat(pipeline.document(id).failure()).contains(REASON);
  }

  @ParameterizedTest
  @EnumSource(
      value = Stage.class,
      names = {"TRIAGE", "PAGES", "ASSEMBLE", "EXTRACT"})
  void aStageThatIsOverIsLeftAlone(Stage stage) throws Exception {
    // Given
    UUID id = pipeline.at(Stage.LINK, 1);
    StageTask late =
        stage == Stage.PAGES ? StageTask.of(id, new PageRun(1, 1)) : StageTask.of(id, stage);

    // When
    giveUp(late);

    // Then
    assertThat(pipeline.document(id).state()).isEqualTo(DocumentState.PROCESSING);
    assertThat(pipeline.document(id).stage()).isEqualTo(Stage.LINK);
    assertThat(pipeline.pages(id)).allMatch(page -> page.state() == PageState.WAITING);
    assertThat(pipeline.queued(id)).isEmpty();
  }
}
