package vn.sohoa.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.sohoa.blob.BlobStore;
import vn.sohoa.blob.Sha256;
import vn.sohoa.document.Document;
import vn.sohoa.document.DocumentRepository;
import vn.sohoa.document.DocumentState;
import vn.sohoa.document.DocumentVisibility;
import vn.sohoa.document.Page;
import vn.sohoa.document.PageQuality;
import vn.sohoa.document.PageRepository;
import vn.sohoa.document.Stage;
import vn.sohoa.engine.PageFiles;
import vn.sohoa.extract.Paper;
import vn.sohoa.page.PageContent;
import vn.sohoa.page.QuarterTurn;
import vn.sohoa.page.TextSource;
import vn.sohoa.sql.Transactions;

/** Stamps of secrecy are found on every page, whichever way it was scanned. */
class SecrecyStagesTest {
  private TestPipeline pipeline;
  private Path folder = Path.of("");

  @BeforeEach
  void start(@TempDir Path temporary) throws Exception {
    folder = temporary;
    pipeline = new TestPipeline(temporary);
  }

  private static PageContent stamped(int number, int degrees) {
    PageContent upright = new Paper().motto().at(60, 116, "TỐI MẬT").body(215).page(number);
    return QuarterTurn.of(upright, (360 - degrees) % 360).upright(upright);
  }

  private static PageContent plain(int number) {
    return new Paper().motto().body(215).page(number);
  }

  /** A document whose pages were all read, one of them stamped. */
  private UUID read(Stage stage, int pages, PageContent stamped, int degrees) throws Exception {
    UUID id = pipeline.at(stage, pages);
    var blobs = new ArrayList<Sha256>();
    for (int number = 1; number <= pages; number++) {
      Path file = folder.resolve("content-" + number);
      PageFiles.write(file, number == stamped.number() ? stamped : plain(number));
      blobs.add(store(file));
      Files.deleteIfExists(file);
    }
    pipeline
        .get(Transactions.class)
        .run(
            () ->
                pipeline
                    .get(PageRepository.class)
                    .of(id)
                    .forEach(
                        page ->
                            page.read(
                                scan(page.number() == stamped.number() ? degrees : 0),
                                Optional.empty(),
                                blobs.get(page.number() - 1),
                                Optional.empty())));
    return id;
  }

  private Sha256 store(Path file) throws Exception {
    try (var content = Files.newInputStream(file)) {
      return pipeline.get(BlobStore.class).store(content, Long.MAX_VALUE).sha256();
    }
  }

  private static Page.Scan scan(int degrees) {
    return new Page.Scan(
        2480,
        3508,
        300,
        0,
        false,
        0.9,
        TextSource.OCR,
        Optional.of(new PageQuality(degrees, 24, 255, 255, 0, 0, 0, 0, 0, 0, false, 0, 0)),
        Optional.empty());
  }

  private List<String> findings(UUID id) throws Exception {
    return pipeline
        .entities()
        .database()
        .rows("SELECT code, page FROM finding WHERE document_id = '" + id + "' ORDER BY 1, 2");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 90, 180, 270})
  void aStampedPageIsQuarantinedWhenItIsStored(int degrees) throws Exception {
    UUID id = pipeline.at(Stage.PAGES, 8);
    pipeline.engine().readPage(stamped(3, degrees), degrees);

    pipeline.get(DocumentPipeline.class).run(StageTask.of(id, new PageRun(1, 4)));

    assertThat(pipeline.document(id).state()).isEqualTo(DocumentState.QUARANTINED);
    assertThat(findings(id)).containsExactly("STATE_SECRET|3");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 180})
  void extractionLooksAtThePagesInTheMiddle(int degrees) throws Exception {
    UUID id = read(Stage.EXTRACT, 75, stamped(50, degrees), degrees);

    pipeline.get(DocumentPipeline.class).run(StageTask.of(id, Stage.EXTRACT));

    assertThat(pipeline.document(id).state()).isEqualTo(DocumentState.QUARANTINED);
    assertThat(findings(id)).contains("STATE_SECRET|50");
  }

  @Test
  void wordsAreVisibleOnlyAfterTheCheckOfAllPages() throws Exception {
    UUID id = read(Stage.EXTRACT, 2, plain(1), 0);
    Document before = pipeline.document(id);

    pipeline.get(DocumentPipeline.class).run(StageTask.of(id, Stage.EXTRACT));

    assertThat(DocumentVisibility.OTHER.seesWords(before)).isFalse();
    assertThat(DocumentVisibility.ADMIN.seesWords(before)).isTrue();
    assertThat(DocumentVisibility.OTHER.seesWords(pipeline.document(id))).isTrue();
  }

  @Test
  void aDocumentWithAPageThatCouldNotBeReadWaitsForAPerson() throws Exception {
    UUID id = read(Stage.EXTRACT, 2, plain(1), 0);
    pipeline
        .entities()
        .database()
        .execute(
            "UPDATE page SET state = 'UNREADABLE', fault = 'ENGINE_TIMEOUT', content_sha256 = NULL"
                + " WHERE number = 2");

    pipeline.get(DocumentPipeline.class).run(StageTask.of(id, Stage.EXTRACT));

    Document held = pipeline.document(id);
    var sender = new DocumentVisibility(false, false, false, Optional.of(held.keyId()));
    var screener = new DocumentVisibility(false, true, false, Optional.of("screener"));
    assertThat(held.state()).isEqualTo(DocumentState.QUARANTINED);
    assertThat(DocumentVisibility.OTHER.sees(held)).isFalse();
    assertThat(sender.sees(held)).isTrue();
    assertThat(sender.seesWords(held)).isFalse();
    assertThat(screener.seesWords(held)).isTrue();
    assertThat(pipeline.queued(id)).isEmpty();
  }

  @Test
  void whatWasConfirmedIsForAdminsOnly() throws Exception {
    UUID id = pipeline.at(Stage.EXTRACT, 1);
    pipeline.change(id, pipeline.get(DocumentSteps.class)::hold);

    pipeline.change(id, document -> document.secrecy().confirm());

    Document secret = pipeline.document(id);
    var screenerWhoSentIt = new DocumentVisibility(false, true, false, Optional.of(secret.keyId()));
    assertThat(screenerWhoSentIt.sees(secret)).isFalse();
    assertThat(DocumentVisibility.ADMIN.sees(secret)).isTrue();
  }

  @Test
  void pagesThatAreReadAgainAreCheckedAgain() throws Exception {
    UUID id = finished(read(Stage.LINK, 2, plain(1), 0));
    pipeline.change(id, document -> document.secrecy().markChecked());

    pipeline.change(id, document -> document.restart(Stage.PAGES));

    assertThat(pipeline.document(id).secrecy().isChecked()).isFalse();
  }

  @Test
  void aDocumentOfAnOlderVersionIsCheckedAtTheStart() throws Exception {
    UUID secret = finished(read(Stage.LINK, 3, stamped(2, 180), 180));
    UUID open = finished(read(Stage.LINK, 3, plain(2), 0));

    pipeline.get(SecrecyRecheck.class).checkAll();

    assertThat(pipeline.document(secret).state()).isEqualTo(DocumentState.QUARANTINED);
    assertThat(findings(secret)).containsExactly("STATE_SECRET|2");
    assertThat(pipeline.document(open).state()).isEqualTo(DocumentState.READY);
    assertThat(DocumentVisibility.OTHER.seesWords(pipeline.document(open))).isTrue();
    assertThat(
            pipeline
                .get(Transactions.class)
                .call(() -> pipeline.get(DocumentRepository.class).finishedUnchecked()))
        .isEmpty();
  }

  private UUID finished(UUID id) {
    pipeline.change(id, document -> document.finish(false, 100, TestPipeline.NOW));
    return id;
  }
}
