package vn.sohoa.batch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.sohoa.audit.AuditLog;
import vn.sohoa.document.Document;
import vn.sohoa.idempotency.Outcome;
import vn.sohoa.idempotency.RepeatedRequests;
import vn.sohoa.idempotency.RequestKey;
import vn.sohoa.message.Message;
import vn.sohoa.problem.ProblemException;
import vn.sohoa.problem.Reason;

/** Opens batches, notes what arrives, and closes them with a receipt. */
@ApplicationScoped
public class Batches {
  private final BatchRepository batches;
  private final BatchFileReader files;
  private final ReceiptKeys keys;
  private final RepeatedRequests requests;
  private final AuditLog audit;
  private final ObjectMapper json;
  private final Clock clock;

  Batches(
      BatchRepository batches,
      BatchFileReader files,
      ReceiptKeys keys,
      RepeatedRequests requests,
      AuditLog audit,
      ObjectMapper json,
      Clock clock) {
    this.batches = batches;
    this.files = files;
    this.keys = keys;
    this.requests = requests;
    this.audit = audit;
    this.json = json;
    this.clock = clock;
  }

  /** Opens a batch, or returns the one that an earlier request with the same key has opened. */
  @Transactional
  Outcome<BatchView> open(BatchManifest manifest, String keyId, Optional<RequestKey> request) {
    manifest.requireDifferentFiles();
    return requests.once(
        request,
        manifest.fingerprint(),
        () -> view(add(manifest, keyId)),
        view -> view.batchId().toString(),
        id -> view(UUID.fromString(id)));
  }

  private UUID add(BatchManifest manifest, String keyId) {
    UUID id = UUID.randomUUID();
    batches.add(id, keyId, manifest, clock.instant());
    audit.record(keyId, "batch.open", id.toString(), manifest.files().size() + " files");
    return id;
  }

  private BatchView view(UUID id) {
    return BatchView.of(batches.find(id).orElseThrow(), files.all(id));
  }

  /**
   * Notes that a file of a batch has arrived as a new document.
   *
   * @param keyId access key of the sender, which opened the batch
   * @throws ProblemException if there is no such batch of the sender, it is closed, or the file is
   *     not expected
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void arrive(UUID id, Document document, String keyId) {
    Batch batch =
        batches
            .lock(id)
            .filter(found -> found.keyId().equals(keyId))
            .orElseThrow(() -> notExpected(Message.of("fault.no-such-batch")));
    if (!batch.isOpen()) {
      throw notExpected(Message.of("fault.batch-is-closed"));
    }
    String sha256 = document.sha256().hex();
    if (!batches.arrive(id, sha256, document.id())) {
      throw notExpected(
          files
              .find(id, sha256)
              .map(file -> Message.of("fault.arrived-before", file.docCode().orElse("")))
              .orElseGet(() -> Message.of("fault.not-in-manifest")));
    }
  }

  private static ProblemException notExpected(Message detail) {
    return ProblemException.atPointer(Reason.NOT_EXPECTED, "/batchId", detail).inPart("metadata");
  }

  /**
   * Closes a batch; one that is closed keeps its receipt.
   *
   * @param acceptMissing close it although files have not arrived
   * @throws ProblemException if files have not arrived, or are not counted yet
   */
  @Transactional
  SignedReceipt close(Batch seen, boolean acceptMissing, String keyId) {
    Batch batch = batches.lock(seen.id()).orElseThrow();
    if (!batch.isOpen()) {
      return receipt(batch);
    }
    List<BatchFile> arrived = files.all(batch.id());
    requireEnd(arrived, acceptMissing);
    Instant now = clock.instant();
    String jws =
        keys.sign(write(new BatchReceipt(BatchView.of(batch.closed(now), arrived), arrived)));
    batches.close(batch.id(), jws, now);
    audit.record(keyId, "batch.close", batch.id().toString(), BatchCounts.of(arrived).toString());
    return signed(jws);
  }

  private static void requireEnd(List<BatchFile> files, boolean acceptMissing) {
    long missing = files.stream().filter(BatchFile::hasNotArrived).count();
    if (missing > 0 && !acceptMissing) {
      throw new ProblemException(
          Reason.FILES_MISSING, Message.of("problem.files-missing", missing, files.size()));
    }
    long uncounted = files.stream().filter(BatchFile::waitsForCount).count();
    if (uncounted > 0) {
      throw new ProblemException(
          Reason.PAGES_NOT_COUNTED, Message.of("problem.pages-not-counted", uncounted));
    }
  }

  /**
   * Returns the receipt of a batch.
   *
   * @throws ProblemException if it is open
   */
  SignedReceipt receipt(Batch batch) {
    return signed(
        batch
            .receipt()
            .orElseThrow(
                () -> new ProblemException(Reason.CONFLICT, Message.of("problem.batch-is-open"))));
  }

  private SignedReceipt signed(String jws) {
    try {
      return new SignedReceipt(json.readValue(Jws.payload(jws), BatchReceipt.class), jws);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the stored receipt is none", e);
    }
  }

  private String write(BatchReceipt receipt) {
    try {
      return json.writeValueAsString(receipt);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a receipt is always JSON", e);
    }
  }
}
