package vn.sohoa.intake;

import java.time.OffsetDateTime;
import java.util.Optional;
import vn.sohoa.document.Document;
import vn.sohoa.document.DocumentState;
import vn.sohoa.time.VietnamTime;

/**
 * The promise that a scan is stored: from here on nothing of it gets lost. The same request with
 * the same {@code Idempotency-Key} gets the same receipt, but for a duplicate that was set aside as
 * a state secret meanwhile.
 *
 * @param state at reception
 * @param size in bytes
 * @param duplicateOf docCode of the first document with the same bytes; the new one is stored all
 *     the same
 */
public record Receipt(
    String docCode,
    DocumentState state,
    String sha256,
    long size,
    Optional<String> duplicateOf,
    OffsetDateTime receivedAt) {

  static Receipt of(Document document, Optional<Document> duplicateOf) {
    return new Receipt(
        document.docCode(),
        DocumentState.RECEIVED,
        document.sha256().hex(),
        document.size(),
        duplicateOf.map(Document::docCode),
        VietnamTime.at(document.receivedAt()));
  }
}
