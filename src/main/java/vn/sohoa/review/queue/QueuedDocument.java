package vn.sohoa.review.queue;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.sohoa.clean.finding.FindingCode;
import vn.sohoa.document.Document;
import vn.sohoa.document.DocumentRole;
import vn.sohoa.document.DocumentState;
import vn.sohoa.sql.Row;
import vn.sohoa.time.VietnamTime;

/**
 * A document of the review queue.
 *
 * @param dossierCode the dossier that it is linked to, else the declared one
 * @param due day on which that dossier is due; absent if its handling has ended
 * @param missing whether an obligation of the dossier would be missing without the document
 * @param linkOpen whether nobody decided yet to which dossier it belongs
 * @param quality score of its data, 0 to 100
 * @param findings codes of its open blocking findings
 */
@Schema(name = "QueuedDocument")
public record QueuedDocument(
    String docCode,
    DocumentState state,
    DocumentRole role,
    Optional<String> kind,
    Optional<String> dossierCode,
    Optional<String> department,
    Optional<LocalDate> due,
    boolean missing,
    boolean linkOpen,
    Optional<Integer> quality,
    List<FindingCode> findings,
    OffsetDateTime receivedAt,
    Optional<Claim> claim) {
  /** Half of a rank: at least this much unless an obligation is missing. */
  private static final int NOT_MISSING = 2;

  /**
   * Who works on a document. A claim protects nothing: decisions are guarded by {@code If-Match}.
   *
   * @param by id of the access key
   * @param name name of the access key
   * @param until end of the claim
   * @param mine whether the caller has it
   */
  @Schema(name = "ReviewClaim")
  public record Claim(String by, String name, OffsetDateTime until, boolean mine) {}

  static QueuedDocument of(Row row, String caller) {
    int rank = row.integer("rank");
    return new QueuedDocument(
        row.text("doc_code"),
        row.constant("state", DocumentState.class),
        row.constant("role", DocumentRole.class),
        row.optionalText("kind"),
        row.optionalText("dossier_code"),
        row.optionalText("department"),
        row.optionalDay("due"),
        rank < NOT_MISSING,
        rank % NOT_MISSING == 0,
        row.optionalInteger("quality").filter(score -> score < Document.NO_QUALITY),
        row.texts("codes").stream().map(FindingCode::valueOf).toList(),
        VietnamTime.at(row.instant("received_at")),
        row.optionalText("claimed_by")
            .map(
                by ->
                    new Claim(
                        by,
                        row.text("claimed_name"),
                        VietnamTime.at(row.instant("claimed_until")),
                        by.equals(caller))));
  }
}
