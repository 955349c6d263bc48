package vn.sohoa.review;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.sohoa.review.decision.DecisionKind;

/**
 * An entry of the history of a document: what the machine read, or what a person decided.
 *
 * @param program version of the service that read it; absent for a decision
 * @param model where the text came from, e.g. {@code OCR}, by the models of that version; absent
 *     for a decision and for a link
 * @param read values that the machine read; empty for a decision
 * @param decision id of the decision, to take it back; absent for a reading
 * @param kind what the decision is about; absent for a reading
 * @param target name of the field, id of the finding; absent if it is about the document
 * @param before what stood there, by name: of a field `machine` (its values as read), `review` and
 *     `values`, of a link `dossierCode` and `componentCodes`; empty if nothing did
 * @param after what stands there since, in the same form
 * @param by id of the access key of the person; absent for a reading
 * @param undoes id of the decision that this one takes back
 * @param stands whether the decision is the one that counts now
 */
@Schema(name = "HistoryEntry")
public record HistoryEntry(
    OffsetDateTime at,
    Optional<String> program,
    Optional<String> model,
    List<MachineReadings.Value> read,
    Optional<UUID> decision,
    Optional<DecisionKind> kind,
    Optional<String> target,
    Map<String, List<String>> before,
    Map<String, List<String>> after,
    Optional<String> reason,
    Optional<String> by,
    Optional<UUID> undoes,
    Optional<Boolean> stands) {
  public HistoryEntry {
    read = List.copyOf(read);
    before = Map.copyOf(before);
    after = Map.copyOf(after);
  }
}
