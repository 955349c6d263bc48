package vn.sohoa.pipeline;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Consumer;
import vn.sohoa.audit.AuditLog;
import vn.sohoa.audit.RecordedAudit;
import vn.sohoa.blob.Blob;
import vn.sohoa.blob.BlobStore;
import vn.sohoa.document.Declaration;
import vn.sohoa.document.Document;
import vn.sohoa.document.DocumentRepository;
import vn.sohoa.document.DocumentRole;
import vn.sohoa.document.Page;
import vn.sohoa.document.PageRepository;
import vn.sohoa.document.Stage;
import vn.sohoa.document.image.PageRenderer;
import vn.sohoa.sql.Transactions;
import vn.sohoa.testing.Beans;
import vn.sohoa.testing.TestEntities;
import vn.sohoa.testing.TestTransactions;

/** The real pipeline over a real database and an empty queue, with engines that a test scripts. */
final class TestPipeline {
  static final Instant NOW = Instant.parse("2025-04-15T01:30:00Z");

  private final TestEntities entities = TestEntities.shared();
  private final ScriptedEngine engine = new ScriptedEngine();
  private final Beans beans;

  TestPipeline(Path folder) throws Exception {
    entities.clear();
    beans =
        Beans.over(entities, Clock.fixed(NOW, ZoneOffset.UTC))
            .with(QueueClock.class, new QueueClock(Clock.fixed(NOW, ZoneOffset.UTC), () -> 0))
            .with(AuditLog.class, new RecordedAudit())
            .with(Recognition.class, new Recognition() {})
            .with(Transactions.class, new TestTransactions(entities));
    TestSettings.addTo(beans, folder);
    beans.with(PageRenderer.class, view -> get(EnginePageRenderer.class).render(view));
    beans.with(
        Engines.class,
        new Engines(get(EngineConfig.class), folder, engine, get(PipelineMetrics.class)));
  }

  <T> T get(Class<T> type) {
    return beans.get(type);
  }

  <T> TestPipeline with(Class<T> type, T bean) {
    beans.with(type, bean);
    return this;
  }

  ScriptedEngine engine() {
    return engine;
  }

  TestEntities entities() {
    return entities;
  }

  /** A document that was just taken in, of the given key. */
  UUID receive(String keyId) throws Exception {
    entities.addKey(keyId);
    Blob original =
        get(BlobStore.class)
            .store(new ByteArrayInputStream("scan".getBytes(StandardCharsets.UTF_8)), 100);
    var document =
        new Document(
            UUID.randomUUID().toString(),
            Declaration.of(
                "H24.99",
                DocumentRole.COMPONENT,
                Optional.empty(),
                List.of(),
                Optional.empty(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                Optional.empty()),
            original,
            Optional.empty(),
            keyId,
            NOW);
    return entities.inTransaction(
        () -> {
          get(DocumentRepository.class).persistAndFlush(document);
          return document.id();
        });
  }

  /** A document whose next step is that of the given stage, with nothing in the queue. */
  UUID at(Stage stage, int pageCount) throws Exception {
    UUID id = receive(TestEntities.KEY);
    change(
        id,
        document -> {
          if (stage != Stage.TRIAGE) {
            document.recognise("application/pdf", pageCount, false);
            get(PageRepository.class).expect(id, pageCount);
          }
          document.advanceTo(stage);
        });
    return id;
  }

  void change(UUID id, Consumer<Document> change) {
    get(Transactions.class).run(() -> change.accept(get(DocumentRepository.class).findById(id)));
  }

  Document document(UUID id) {
    return get(Transactions.class).call(() -> get(DocumentRepository.class).findById(id));
  }

  List<Page> pages(UUID id) {
    return get(Transactions.class).call(() -> get(PageRepository.class).of(id));
  }

  /** The steps of a document that wait in the queue, without the document's id, in order. */
  List<String> queued(UUID id) throws Exception {
    return entities
        .database()
        .rows(
            "SELECT replace(task_instance, '"
                + id
                + "', '*') FROM scheduled_tasks WHERE task_instance LIKE '%"
                + id
                + "%' ORDER BY 1");
  }

  /** Runs the first of a document's queued steps, and takes it out of the queue. */
  void runFirst(UUID id) throws Exception {
    String task = queued(id).getFirst().replace("*", id.toString());
    get(DocumentPipeline.class).run(StageTask.parse(task));
    entities.database().execute("DELETE FROM scheduled_tasks WHERE task_instance = ?", task);
  }
}
