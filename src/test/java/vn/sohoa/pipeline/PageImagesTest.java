package vn.sohoa.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.sohoa.blob.BlobStore;
import vn.sohoa.document.BlobReferences;
import vn.sohoa.document.DocumentVisibility;
import vn.sohoa.document.Stage;
import vn.sohoa.document.image.PageImage;
import vn.sohoa.document.image.PageImages;
import vn.sohoa.document.image.PageRenderer;
import vn.sohoa.document.image.PageView;
import vn.sohoa.engine.EngineFault;
import vn.sohoa.engine.EnginePool;
import vn.sohoa.engine.EngineReply;
import vn.sohoa.engine.EngineRequest;
import vn.sohoa.engine.EvilEngine;
import vn.sohoa.engine.MediaType;
import vn.sohoa.problem.ProblemException;
import vn.sohoa.problem.Reason;
import vn.sohoa.sql.Transactions;

/** Images of pages are made once, stored, and made again once they are lost or forgotten. */
class PageImagesTest {
  private final List<PageView> rendered = new ArrayList<>();
  private Path folder = Path.of("");
  private TestPipeline pipeline;
  private UUID id = new UUID(0, 0);
  private String docCode = "";

  @BeforeEach
  void start(@TempDir Path temporary) throws Exception {
    folder = temporary;
    pipeline = new TestPipeline(temporary);
    id = pipeline.at(Stage.EXTRACT, 2);
    docCode = pipeline.document(id).docCode();
  }

  private PageImages images() {
    pipeline.with(
        PageRenderer.class,
        view -> {
          rendered.add(view);
          return new PageImage(new byte[] {(byte) 0x89, (byte) rendered.size()}, MediaType.PNG);
        });
    return pipeline.get(PageImages.class);
  }

  private static PageImage page(PageImages images, String docCode, int number, int width) {
    try {
      return images.page(docCode, number, width, DocumentVisibility.ADMIN);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void anImageIsMadeOnce() {
    PageImages images = images();

    PageImage first = page(images, docCode, 1, 800);
    PageImage again = page(images, docCode, 1, 800);
    page(images, docCode, 1, 160);
    page(images, docCode, 2, 800);

    assertThat(again.bytes()).isEqualTo(first.bytes());
    assertThat(again.mediaType()).isEqualTo(MediaType.PNG);
    assertThat(rendered).extracting(PageView::width).containsExactly(800, 160, 800);
    assertThat(rendered).extracting(PageView::page).containsExactly(1, 1, 2);
    assertThat(pipeline.get(Transactions.class).call(() -> isReferred(first))).isTrue();
  }

  private boolean isReferred(PageImage image) {
    return pipeline.get(BlobReferences.class).exist(image.sha256())
        && pipeline
            .get(BlobReferences.class)
            .to(List.of(image.sha256()))
            .getFirst()
            .use()
            .equals(BlobReferences.Use.IMAGE);
  }

  @Test
  void anImageWhoseBytesAreLostIsMadeAgain() throws Exception {
    PageImages images = images();
    PageImage first = page(images, docCode, 1, 800);
    Files.delete(pipeline.get(BlobStore.class).path(first.sha256()));

    page(images, docCode, 1, 800);
    page(images, docCode, 1, 800);

    assertThat(rendered).hasSize(2);
  }

  @Test
  void anImageOfAnotherTurnIsMadeAgain() throws Exception {
    PageImages images = images();
    page(images, docCode, 1, 800);
    pipeline.entities().database().execute("UPDATE page_image SET turned_degrees = 90");

    page(images, docCode, 1, 800);
    page(images, docCode, 1, 800);

    assertThat(rendered).hasSize(2);
  }

  @Test
  void nobodyButAdminsSeesAnUncheckedPage() {
    PageImages images = images();

    assertThatThrownBy(() -> images.page(docCode, 1, 800, DocumentVisibility.OTHER))
        .isInstanceOfSatisfying(
            ProblemException.class,
            refused -> assertThat(refused.reason()).isEqualTo(Reason.NOT_FOUND));
    assertThat(rendered).isEmpty();
  }

  private ProblemException refusal() {
    try {
      pipeline.get(PageImages.class).page(docCode, 1, 800, DocumentVisibility.ADMIN);
    } catch (ProblemException e) {
      return e;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    throw new AssertionError("there is an image");
  }

  @Test
  void aCrashOfTheEngineIsAnAnswerAndTheNextTryWorks() {
    pipeline
        .engine()
        .answerWith(new EngineReply.Refused(EngineFault.ENGINE_CRASHED, "exit code 139"));

    ProblemException refused = refusal();

    assertThat(refused.reason()).isEqualTo(Reason.IMAGE_NOT_MADE);
    assertThat(refused.detail()).contains("ENGINE_CRASHED").contains(docCode);
    assertThat(pipeline.engine().calls().getFirst().request())
        .isInstanceOf(EngineRequest.RenderPage.class);
  }

  @Test
  void aDamagedPageHasNoImage() {
    pipeline.engine().answerWith(new EngineReply.Refused(EngineFault.CORRUPT_FILE, "no page"));

    assertThat(refusal().reason()).isEqualTo(Reason.NOT_FOUND);
    assertThat(refusal().detail()).contains("CORRUPT_FILE");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "symbolic-link",
        "folder",
        "nothing",
        "huge-file",
        "no-pdf",
        "too-wide",
        "flat-image",
        "endless-image",
        "pdf-as-image"
      })
  void nothingElseIsTakenForAnImage(String deed) throws Exception {
    Path secret = Files.writeString(folder.resolve("admin-key"), "shk_adm_secret");
    try (var engines = new EnginePool(EvilEngine.settings(deed, secret))) {
      pipeline.with(
          Engines.class,
          new Engines(
              pipeline.get(EngineConfig.class),
              folder.resolve("scratch"),
              engines,
              pipeline.get(PipelineMetrics.class)));

      ProblemException refused = refusal();

      assertThat(refused.reason()).isEqualTo(Reason.IMAGE_NOT_MADE);
      assertThat(refused.detail()).contains("ENGINE_ERROR").doesNotContain("shk_adm");
    }
  }
}
