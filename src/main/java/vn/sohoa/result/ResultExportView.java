package vn.sohoa.result;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.sohoa.result.entry.EntryMember;
import vn.sohoa.result.entry.StoreEntry;
import vn.sohoa.time.VietnamTime;

/**
 * An attested result as an entry of the national store.
 *
 * @param endedAt when the attestation ended; absent while it holds
 * @param entry members by name; of one that has ended, as it was sent
 * @param missing names of required members without a value
 * @param sentAt when the receiver took an entry of this attestation last
 * @param nextAttemptAt not before; absent if nothing is to be done
 * @param failure of the last attempt; absent if it succeeded
 * @param status of the last answer; absent if there was none
 * @param answerCode code of the last answer
 * @param answerText what the last answer says
 */
@Schema(name = "ResultExport")
public record ResultExportView(
    String docCode,
    Optional<String> dossierCode,
    ExportedState state,
    OffsetDateTime attestedAt,
    Optional<OffsetDateTime> endedAt,
    Map<String, String> entry,
    List<String> missing,
    ExportedFile file,
    Optional<OffsetDateTime> sentAt,
    int attempts,
    Optional<OffsetDateTime> lastAttemptAt,
    Optional<OffsetDateTime> nextAttemptAt,
    Optional<ResultDeliveryFailure> failure,
    Optional<Integer> status,
    Optional<String> answerCode,
    Optional<String> answerText) {

  /**
   * The file of a result.
   *
   * @param rendition parameter of its download
   * @param size in bytes
   */
  @Schema(name = "ResultExportFile")
  public record ExportedFile(String rendition, String name, String sha256, long size) {}

  static ResultExportView of(AttestedResult result) {
    AttestedResult.Delivery delivery = result.delivery();
    boolean isEnded = !result.counts();
    ResultFile file = result.file();
    return new ResultExportView(
        result.docCode(),
        result.dossierCode(),
        result.state(),
        VietnamTime.at(result.attestedAt()),
        result.endedAt().map(VietnamTime::at),
        (isEnded ? StoreEntry.ofMembers(delivery.sent()) : result.written().entry()).members(),
        isEnded
            ? List.of()
            : result.written().missing().stream().map(EntryMember::wireName).toList(),
        new ExportedFile(file.rendition(), file.name(), file.sha256(), file.size()),
        delivery.sentAt().map(VietnamTime::at),
        delivery.attempts(),
        delivery.lastAttemptAt().map(VietnamTime::at),
        delivery.nextAttemptAt().filter(any -> !isEnded).map(VietnamTime::at),
        delivery.failure(),
        delivery.status(),
        delivery.answerCode(),
        delivery.answerText());
  }
}
