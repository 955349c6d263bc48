package vn.sohoa.review.proposal;

import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.sohoa.sql.Row;
import vn.sohoa.time.VietnamTime;

/**
 * A correction that people made often, and that an admin may make a rule.
 *
 * @param kind id of the kind of paper that it is for; absent for papers of no known kind
 * @param machine value of the machine
 * @param value value of the people
 * @param documents number of documents in which it was corrected so
 * @param people number of people who did so
 * @param confirmed number of documents in which a person confirmed the value of the machine
 */
@Schema(name = "CorrectionProposal")
public record Proposal(
    UUID id,
    String field,
    Optional<String> kind,
    String machine,
    String value,
    long documents,
    long people,
    long confirmed,
    ProposalState state,
    Optional<String> reason,
    Optional<String> answeredBy,
    Optional<OffsetDateTime> answeredAt) {
  static Proposal of(Row row) {
    return new Proposal(
        row.uuid("id"),
        row.text("field"),
        row.optionalText("kind").filter(kind -> !kind.isEmpty()),
        row.text("machine"),
        row.text("value"),
        row.number("documents"),
        row.number("people"),
        row.number("confirmed"),
        row.constant("state", ProposalState.class),
        row.optionalText("reason"),
        row.optionalText("answered_by"),
        row.optionalInstant("answered_at").map(VietnamTime::at));
  }
}
