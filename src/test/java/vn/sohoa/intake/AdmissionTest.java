package vn.sohoa.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.enterprise.event.Event;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sohoa.audit.AuditLog;
import vn.sohoa.audit.RecordedAudit;
import vn.sohoa.blob.AnyBlobStored;
import vn.sohoa.blob.Blob;
import vn.sohoa.blob.BlobStore;
import vn.sohoa.document.Declaration;
import vn.sohoa.document.DocumentVisibility;
import vn.sohoa.extract.kind.Kinds;
import vn.sohoa.idempotency.RequestKey;
import vn.sohoa.problem.ProblemException;
import vn.sohoa.problem.Reason;
import vn.sohoa.testing.Beans;
import vn.sohoa.testing.RecordedEvents;
import vn.sohoa.testing.TestEntities;

/** A request that comes again makes no second document. */
class AdmissionTest {
  private static final Instant NOW = Instant.parse("2025-04-15T01:30:00Z");
  private static final String KEY = TestEntities.KEY;

  private final TestEntities entities = TestEntities.shared();
  private @TempDir Path folder = Path.of("");
  private final RecordedAudit audit = new RecordedAudit();
  private final RecordedEvents<DocumentReceived> received = new RecordedEvents<>();
  private Admission admission;

  @BeforeEach
  void start() throws Exception {
    entities.clear();
    entities.addKey("other");
    admission = at(NOW);
  }

  private Admission at(Instant now) {
    Beans beans =
        Beans.over(entities, Clock.fixed(now, ZoneOffset.UTC))
            .with(AuditLog.class, audit)
            .with(BlobStore.class, new AnyBlobStored(folder))
            .with(Event.class, received)
            .with(Supplier.class, Kinds::builtIn);
    return beans.get(Admission.class);
  }

  private Receipt send(String sender, Optional<String> key, Blob bytes, Declaration declared) {
    return entities.inTransaction(
        () ->
            admission
                .admit(
                    bytes,
                    declared,
                    PaperMetadata.NONE,
                    key.map(value -> new RequestKey(sender, value)),
                    new Sender(
                        sender,
                        new DocumentVisibility(false, false, false, Optional.of(sender)),
                        Optional.of("req-1")))
                .answer());
  }

  private Receipt send(String key, char bytes, int pages) {
    return send(KEY, Optional.of(key), Declared.bytes(bytes), Declared.pages(pages));
  }

  private List<String> docCodes() throws Exception {
    return entities.database().rows("SELECT doc_code FROM document ORDER BY doc_code");
  }

  @Test
  void theSameRequestGetsTheSameReceiptAndNoSecondDocument() throws Exception {
    // Given
    Receipt first = send("a", '1', 2);

    // When
    Receipt second = send("a", '1', 2);

    // Then
    assertThat(second).isEqualTo(first);
    assertThat(docCodes()).containsExactly(first.docCode());
    assertThat(received.fired()).hasSize(1);
    assertThat(audit.actions()).containsExactly("document.import");
  }

  @Test
  void theIdOfTheRequestIsStored() throws Exception {
    // When
    send("a", '1', 2);

    // Then
    assertThat(entities.database().rows("SELECT request_id FROM document"))
        .containsExactly("req-1");
  }

  @Test
  void otherBytesUnderTheSameKeyAreAConflict() throws Exception {
    // Given
    Receipt first = send("a", '1', 2);

    // When
    assertThatThrownBy(() -> send("a", '2', 2))

        // Then
        .isInstanceOfSatisfying(
            ProblemException.class,
            refused -> assertThat(refused.reason()).isEqualTo(Reason.IDEMPOTENCY_CONFLICT));
    assertThat(docCodes()).containsExactly(first.docCode());
  }

  @Test
  void otherMetadataUnderTheSameKeyAreAConflict() throws Exception {
    // Given
    Receipt first = send("a", '1', 2);

    // When
    assertThatThrownBy(() -> send("a", '1', 3))

        // Then
        .isInstanceOfSatisfying(
            ProblemException.class,
            refused -> assertThat(refused.reason()).isEqualTo(Reason.IDEMPOTENCY_CONFLICT));
    assertThat(docCodes()).containsExactly(first.docCode());
  }

  @Test
  void aKeyIsRememberedForGood() {
    // Given
    Receipt first = send("a", '1', 2);
    admission = at(NOW.plusSeconds(400L * 24 * 3600));

    // When
    Receipt second = send("a", '1', 2);

    // Then
    assertThat(second).isEqualTo(first);
  }

  @Test
  void eachSenderHasKeysOfItsOwn() {
    // Given
    Receipt first = send("a", '1', 2);

    // When
    Receipt second = send("other", Optional.of("a"), Declared.bytes('2'), Declared.pages(2));

    // Then
    assertThat(second.docCode()).isNotEqualTo(first.docCode());
  }

  @Test
  void withoutAKeyTheSameBytesAreADuplicateOfTheFirst() {
    // Given
    Receipt first = send(KEY, Optional.empty(), Declared.bytes('1'), Declared.pages(2));

    // When
    Receipt second = send(KEY, Optional.empty(), Declared.bytes('1'), Declared.pages(2));

    // Then
    assertThat(second.docCode()).isNotEqualTo(first.docCode());
    assertThat(second.duplicateOf()).contains(first.docCode());
    assertThat(received.fired()).hasSize(2);
  }

  @Test
  void theSameRequestAtOnceMakesOneDocument() throws Exception {
    // Given
    Callable<Receipt> request = () -> send("a", '1', 2);

    // When
    List<Receipt> receipts = atOnce(List.of(request, request, request, request));

    // Then
    assertThat(receipts).containsOnly(receipts.getFirst());
    assertThat(docCodes()).containsExactly(receipts.getFirst().docCode());
    assertThat(received.fired()).hasSize(1);
  }

  @Test
  void ofTheSameBytesAtOnceOneIsTheFirst() throws Exception {
    // Given agencies that differ, as those of one agency wait for each other's number anyway
    List<Callable<Receipt>> requests =
        Stream.of("H24.01", "H24.02", "H24.03", "H24.04")
            .<Callable<Receipt>>map(
                agency ->
                    () -> send(KEY, Optional.empty(), Declared.bytes('1'), Declared.by(agency, 2)))
            .toList();

    // When
    List<Receipt> receipts = atOnce(requests);

    // Then
    assertThat(receipts).filteredOn(receipt -> receipt.duplicateOf().isEmpty()).hasSize(1);
  }

  private static List<Receipt> atOnce(List<Callable<Receipt>> requests) throws Exception {
    var receipts = new ArrayList<Receipt>();
    try (var threads = Executors.newFixedThreadPool(requests.size())) {
      for (Future<Receipt> receipt : threads.invokeAll(requests)) {
        receipts.add(receipt.get());
      }
    }
    return receipts;
  }
}
