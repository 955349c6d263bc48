package vn.sohoa.intake;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.sohoa.document.Document;
import vn.sohoa.document.DocumentState;
import vn.sohoa.problem.Problem;
import vn.sohoa.time.VietnamTime;

/**
 * Confirms that a scan is stored durably. A retry with the same {@code Idempotency-Key} returns the
 * same receipt, except that the warnings are of that moment and a duplicate that was quarantined as
 * a state secret meanwhile is left out.
 *
 * @param state at reception
 * @param size in bytes
 * @param duplicateOf docCode of the first document with the same bytes; the new one is stored
 *     nevertheless
 * @param warnings declared codes that the dossier or the catalogue do not have, as known now; empty
 *     if there are none
 */
@Schema(name = "ImportReceipt")
public record Receipt(
    String docCode,
    DocumentState state,
    String sha256,
    long size,
    Optional<String> duplicateOf,
    OffsetDateTime receivedAt,
    List<Problem.Fault> warnings) {

  static Receipt of(
      Document document, Optional<Document> duplicateOf, List<Problem.Fault> warnings) {
    return new Receipt(
        document.docCode(),
        DocumentState.RECEIVED,
        document.sha256().hex(),
        document.size(),
        duplicateOf.map(Document::docCode),
        VietnamTime.at(document.receivedAt()),
        warnings);
  }
}
