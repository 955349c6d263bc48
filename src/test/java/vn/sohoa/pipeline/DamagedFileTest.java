package vn.sohoa.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sohoa.document.Document;
import vn.sohoa.document.Stage;
import vn.sohoa.engine.EngineReply;
import vn.sohoa.engine.MediaType;
import vn.sohoa.testing.TestEntities;

/** What triage says about a damaged file is stored. */
class DamagedFileTest {
  @Test
  void damageIsABlockingFindingAndMakesThePageCountUnsure(@TempDir Path folder) throws Exception {
    var pipeline = new TestPipeline(folder);
    UUID id = pipeline.receive(TestEntities.KEY);
    pipeline
        .engine()
        .answerWith(
            new EngineReply.Triaged(
                MediaType.PDF, 2, false, false, List.of(), List.of("no end", "no tree")));

    pipeline.get(DocumentPipeline.class).run(StageTask.of(id, Stage.TRIAGE));

    Document document = pipeline.document(id);
    assertThat(document.stage()).isEqualTo(Stage.PAGES);
    assertThat(document.pageCount()).hasValue(2);
    assertThat(document.isPageCountSure()).isFalse();
    assertThat(
            pipeline
                .entities()
                .database()
                .rows(
                    "SELECT code, severity, detail FROM finding WHERE document_id = '" + id + "'"))
        .containsExactly("DAMAGED_FILE|ERROR|no end; no tree");
  }
}
