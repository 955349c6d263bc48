package vn.sohoa.scrub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.sohoa.scrub.TestScrub.finding;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sohoa.blob.Blob;
import vn.sohoa.blob.BlobStore;
import vn.sohoa.blob.BlobUnavailableException;
import vn.sohoa.document.BlobReferences;

/** Stored blobs are verified, and those without a document are deleted, but no others. */
class ScrubTest {
  private static final Duration OLD = Duration.ofDays(3);
  private static final Duration NEW = Duration.ofHours(47);

  private final TestScrub test;

  ScrubTest(@TempDir Path folder) throws Exception {
    test = new TestScrub(folder, Clock.systemUTC());
  }

  private ScrubView.Use original(Blob blob) {
    String docCode = "doc-" + blob.sha256().hex().substring(0, 8);
    return new ScrubView.Use(docCode, BlobReferences.Use.ORIGINAL);
  }

  @Test
  void damagedAndMissingBlobsAreFoundWithTheirDocuments() throws Exception {
    // Given
    Blob good = test.store("good", OLD);
    Blob damaged = test.store("damaged", OLD);
    Blob missing = test.store("missing", OLD);
    List.of(good, damaged, missing).forEach(test::refer);
    test.get(BlobStore.class).path(damaged.sha256());
    FileTime time = Files.getLastModifiedTime(test.file(damaged));
    Files.writeString(test.file(damaged), "dAmaged");
    Files.setLastModifiedTime(test.file(damaged), time);
    Files.delete(test.file(missing));

    // When
    Scrub scrub = test.run(true);

    // Then
    assertThat(scrub.state()).isEqualTo(ScrubState.DONE);
    assertThat(scrub.counts()).isEqualTo(new ScrubCounts(2, 4, 1, 1, 0, 0));
    assertThat(test.findings(scrub))
        .containsExactlyInAnyOrder(
            finding(damaged.sha256(), BlobProblem.DAMAGED, original(damaged)),
            finding(missing.sha256(), BlobProblem.MISSING, original(missing)));
    assertThat(test.get(ScrubCounters.class).total()).isEqualTo(scrub.counts());
    assertThat(test.get(ScrubHealth.class).call().getData().orElseThrow())
        .containsEntry("damaged", 1L)
        .containsEntry("missing", 1L);
  }

  @Test
  void onlyOldBlobsWithoutADocumentAreDeleted() throws Exception {
    // Given
    Blob used = test.store("used", OLD);
    test.refer(used);
    Blob orphan = test.store("orphan", OLD);
    Blob uploading = test.store("uploading", NEW);

    // When
    Scrub listed = test.run(false);
    Scrub collected = test.run(true);

    // Then
    assertThat(listed.counts().orphans()).isEqualTo(1);
    assertThat(listed.counts().collected()).isZero();
    assertThat(test.findings(listed)).containsExactly(finding(orphan.sha256(), BlobProblem.ORPHAN));
    assertThat(collected.counts().collected()).isEqualTo(1);
    assertThat(test.file(orphan)).doesNotExist();
    assertThat(test.file(used)).exists();
    assertThat(test.file(uploading)).exists();
    assertThat(test.audited()).containsExactly("blob.collect");
  }

  @Test
  void blobsOfAnotherDatabaseAreKept() throws Exception {
    // Given an empty database over a folder of blobs
    Blob foreign = test.store("foreign", OLD);
    test.createdDatabase(Duration.ofDays(1));

    // When
    Scrub scrub = test.run(true);

    // Then
    assertThat(scrub.counts().collected()).isZero();
    assertThat(test.file(foreign)).exists();
  }

  @Test
  void aBlobThatIsReferredToAtThisMomentIsKept() throws Exception {
    // Given an upload of the bytes of an orphan that has not committed its document
    Blob blob = test.store("orphan", OLD);
    var inserted = new CountDownLatch(1);
    var commit = new CountDownLatch(1);
    try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
      Future<?> upload =
          threads.submit(
              () ->
                  test.inTransaction(
                      () -> {
                        test.persist(blob);
                        inserted.countDown();
                        await(commit);
                        return blob;
                      }));
      await(inserted);

      // When
      Future<Scrub> scrub = threads.submit(() -> test.run(true));
      assertThatThrownBy(() -> scrub.get(1, TimeUnit.SECONDS))
          .as("waits for the upload")
          .isInstanceOf(java.util.concurrent.TimeoutException.class);
      commit.countDown();
      upload.get();

      // Then
      assertThat(scrub.get().counts().collected()).isZero();
    }
    assertThat(test.file(blob)).exists();
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void aDocumentCannotReferToABlobThatWasJustDeleted() throws Exception {
    // Given an upload that has stored its bytes, which are deleted before its transaction
    Blob blob = test.store("orphan", OLD);
    assertThat(test.run(true).counts().collected()).isEqualTo(1);

    // When
    assertThatThrownBy(() -> test.refer(blob))

        // Then the sender is asked to repeat it
        .isInstanceOf(UncheckedIOException.class)
        .hasCauseInstanceOf(BlobUnavailableException.class);
  }

  @Test
  void onlyOneRunsAtATimeAndADeadOneIsReplaced() throws IOException {
    // Given
    Instant now = Instant.now();
    ScrubRepository scrubs = test.get(ScrubRepository.class);
    Scrub first =
        test.inTransaction(() -> scrubs.start(ScrubCause.ADMIN, false, now).orElseThrow());

    // Then
    assertThat(test.inTransaction(() -> scrubs.start(ScrubCause.ADMIN, false, now))).isEmpty();
    assertThat(test.inTransaction(() -> scrubs.startNightly(true, now))).isEmpty();
    Instant later = now.plus(Duration.ofMinutes(16));
    assertThat(test.inTransaction(() -> scrubs.startNightly(true, later))).isPresent();
    assertThat(test.byId(first.id()).state()).isEqualTo(ScrubState.FAILED);
    assertThat(test.inTransaction(() -> scrubs.beat(first, later))).isFalse();
  }
}
