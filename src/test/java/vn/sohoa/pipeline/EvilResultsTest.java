package vn.sohoa.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.sohoa.blob.BlobDamagedException;
import vn.sohoa.blob.BlobStore;
import vn.sohoa.blob.Sha256;
import vn.sohoa.document.PageState;
import vn.sohoa.document.RenditionRepository;
import vn.sohoa.document.Stage;
import vn.sohoa.engine.EngineClient;
import vn.sohoa.engine.EngineFault;
import vn.sohoa.engine.EnginePool;
import vn.sohoa.engine.EvilEngine;
import vn.sohoa.sql.Transactions;

/** What an engine leaves is taken over only if it is what was asked for. */
class EvilResultsTest {
  private TestPipeline pipeline;
  private EngineClient engines = new ScriptedEngine();
  private Path folder = Path.of("");
  private Path secret = Path.of("");

  @BeforeEach
  void start(@TempDir Path temporary) throws Exception {
    folder = temporary;
    secret = Files.writeString(temporary.resolve("admin-key"), "shk_adm_secret");
    pipeline = new TestPipeline(temporary);
  }

  @AfterEach
  void close() throws Exception {
    engines.close();
  }

  private UUID documentReadBy(String deed, Stage stage, int pages) throws Exception {
    engines = new EnginePool(EvilEngine.settings(deed, secret));
    pipeline.with(
        Engines.class,
        new Engines(
            pipeline.get(EngineConfig.class),
            folder.resolve("scratch"),
            engines,
            pipeline.get(PipelineMetrics.class)));
    return pipeline.at(stage, pages);
  }

  private void assertSecretIsNotStored() throws Exception {
    Sha256 digest = Sha256.of(Files.readString(secret));
    BlobStore blobs = pipeline.get(BlobStore.class);
    assertThatThrownBy(() -> blobs.path(digest)).isInstanceOf(BlobDamagedException.class);
    assertThat(secret).hasContent("shk_adm_secret");
  }

  private static void assertEngineError(Throwable failure) {
    assertThat(failure)
        .isInstanceOfSatisfying(
            StageFailure.class, it -> assertThat(it.fault()).isEqualTo(EngineFault.ENGINE_ERROR))
        .hasMessageNotContaining("shk_adm");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "symbolic-link",
        "hard-link",
        "pipe",
        "device",
        "folder",
        "nothing",
        "huge-file",
        "no-pdf",
        "more-pages"
      })
  void noSearchablePdfIsMadeOfAnythingElse(String deed) throws Exception {
    UUID id = documentReadBy(deed, Stage.ASSEMBLE, 2);

    assertThatThrownBy(
            () -> pipeline.get(DocumentPipeline.class).run(StageTask.of(id, Stage.ASSEMBLE)))
        .satisfies(EvilResultsTest::assertEngineError);

    assertSecretIsNotStored();
    assertThat(
            pipeline
                .get(Transactions.class)
                .call(() -> pipeline.get(RenditionRepository.class).of(id)))
        .isEmpty();
    assertThat(leftovers()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "symbolic-link",
        "hard-link",
        "pipe",
        "device",
        "folder",
        "elsewhere",
        "huge-file",
        "bomb",
        "many-words",
        "word-far-off",
        "value-far-off",
        "many-values",
        "content-of-another-page"
      })
  void noPageIsMadeOfAnythingElse(String deed) throws Exception {
    UUID id = documentReadBy(deed, Stage.PAGES, 1);

    assertThatThrownBy(
            () -> pipeline.get(DocumentPipeline.class).run(StageTask.of(id, new PageRun(1, 1))))
        .satisfies(EvilResultsTest::assertEngineError);

    assertSecretIsNotStored();
    assertThat(pipeline.pages(id).getFirst().state()).isEqualTo(PageState.WAITING);
  }

  @Test
  void pagesOfARunWithAnOddResultAreReadAgainAlone() throws Exception {
    UUID id = documentReadBy("symbolic-link", Stage.PAGES, 2);

    pipeline.get(DocumentPipeline.class).run(StageTask.of(id, new PageRun(1, 2)));

    assertThat(pipeline.queued(id)).containsExactly("PAGES:*:1-1", "PAGES:*:2-2");
  }

  @Test
  void aFolderThatCannotBeDeletedStopsNeitherTheStepNorAStart() throws Exception {
    UUID id = documentReadBy("undeletable", Stage.PAGES, 1);

    try {
      pipeline.get(DocumentPipeline.class).run(StageTask.of(id, new PageRun(1, 1)));
      Scratch.clear(folder.resolve("scratch/steps"), Instant.MAX);

      assertThat(pipeline.pages(id).getFirst().state()).isEqualTo(PageState.READ);
      assertThat(leftovers()).isNotEmpty();
    } finally {
      new ProcessBuilder("/bin/rm", "-rf", folder.resolve("scratch").toString()).start().waitFor();
    }
  }

  private List<Path> leftovers() throws Exception {
    try (var steps = Files.list(folder.resolve("scratch/steps"));
        var results = Files.list(folder.resolve("scratch/results"))) {
      return Stream.concat(steps, results)
          .filter(Files::isDirectory)
          .filter(file -> file.getFileName().toString().startsWith("step-"))
          .toList();
    }
  }
}
