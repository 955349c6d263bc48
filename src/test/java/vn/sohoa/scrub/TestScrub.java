package vn.sohoa.scrub;

import io.quarkus.runtime.configuration.MemorySize;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Supplier;
import vn.sohoa.audit.AuditLog;
import vn.sohoa.audit.RecordedAudit;
import vn.sohoa.blob.Blob;
import vn.sohoa.blob.BlobStore;
import vn.sohoa.blob.ReadPace;
import vn.sohoa.blob.Sha256;
import vn.sohoa.blob.TestStores;
import vn.sohoa.document.BlobReferences;
import vn.sohoa.document.Declaration;
import vn.sohoa.document.Document;
import vn.sohoa.document.DocumentRepository;
import vn.sohoa.document.DocumentRole;
import vn.sohoa.sql.Transactions;
import vn.sohoa.testing.Beans;
import vn.sohoa.testing.TestEntities;
import vn.sohoa.testing.TestTransactions;

/** The verification over a real database and a real folder of blobs. */
final class TestScrub {
  private final TestEntities entities = TestEntities.shared();
  private final RecordedAudit audit = new RecordedAudit();
  private final Path folder;
  private final Beans beans;

  TestScrub(Path folder, Clock clock) throws Exception {
    this.folder = folder;
    entities.clear();
    entities.database().execute("DELETE FROM scrub");
    createdDatabase(Duration.ofDays(400));
    beans =
        Beans.over(entities, clock)
            .with(AuditLog.class, audit)
            .with(BlobStore.class, TestStores.local(folder))
            .with(ScrubConfig.class, new Config())
            .with(Transactions.class, new TestTransactions(entities));
  }

  private record Config() implements ScrubConfig {
    @Override
    public boolean nightly() {
      return true;
    }

    @Override
    public LocalTime time() {
      return LocalTime.of(22, 0);
    }

    @Override
    public Duration limit() {
      return Duration.ofHours(5);
    }

    @Override
    public MemorySize rate() {
      return new MemorySize(BigInteger.TWO.pow(30));
    }

    @Override
    public boolean collect() {
      return true;
    }

    @Override
    public Duration orphanAge() {
      return Duration.ofDays(2);
    }
  }

  /** Sets how long ago the database was created. */
  void createdDatabase(Duration ago) throws Exception {
    entities
        .database()
        .execute(
            "UPDATE flyway_schema_history SET installed_on = now() - interval '"
                + ago.toHours()
                + " hours'");
  }

  <T> T get(Class<T> type) {
    return beans.get(type);
  }

  <T> T inTransaction(Supplier<T> work) {
    return entities.inTransaction(work);
  }

  List<String> audited() {
    return audit.actions();
  }

  Blob store(String content, Duration age) throws IOException {
    Blob blob =
        get(BlobStore.class)
            .store(new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)), 1000);
    Files.setLastModifiedTime(file(blob), FileTime.from(Instant.now().minus(age)));
    return blob;
  }

  Path file(Blob blob) {
    String hex = blob.sha256().hex();
    return folder.resolve(hex.substring(0, 2)).resolve(hex.substring(2, 4)).resolve(hex);
  }

  void refer(Blob blob) {
    inTransaction(() -> persist(blob));
  }

  /** What admission does in its transaction. */
  Document persist(Blob blob) {
    get(BlobReferences.class).holdAlone(blob.sha256());
    var document =
        new Document(
            "doc-" + blob.sha256().hex().substring(0, 8),
            Declaration.of(
                "H24.99",
                DocumentRole.COMPONENT,
                Optional.empty(),
                List.of(),
                Optional.empty(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                Optional.empty()),
            blob,
            Optional.empty(),
            TestEntities.KEY,
            Instant.now());
    get(DocumentRepository.class).persistAndFlush(document);
    return document;
  }

  /** Runs a verification of an admin. */
  Scrub run(boolean collect) throws InterruptedException {
    Scrub scrub =
        inTransaction(
            () ->
                get(ScrubRepository.class)
                    .start(ScrubCause.ADMIN, collect, Instant.now())
                    .orElseThrow());
    get(Scrubber.class).run(scrub, ReadPace.FULL, Instant.MAX);
    return byId(scrub.id());
  }

  Scrub byId(UUID id) {
    return inTransaction(() -> get(ScrubRepository.class).byId(id).orElseThrow());
  }

  Scrub latest() {
    return inTransaction(() -> get(ScrubRepository.class).latest().orElseThrow());
  }

  List<ScrubView.Finding> findings(Scrub scrub) {
    return inTransaction(() -> get(ScrubService.class).byId(scrub.id())).findings();
  }

  static ScrubView.Finding finding(Sha256 sha256, BlobProblem problem, ScrubView.Use... documents) {
    return new ScrubView.Finding(sha256.hex(), problem, List.of(documents));
  }
}
