package vn.sohoa.result;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.sohoa.result.entry.EntryWriter;
import vn.sohoa.sql.ArrayType;
import vn.sohoa.sql.Database;
import vn.sohoa.sql.Sql;
import vn.sohoa.sql.Statement;
import vn.sohoa.time.VietnamTime;

/** Reads attested results with all that their entries need. Callers have a transaction. */
@ApplicationScoped
public class ResultReader {
  /**
   * What may be a state secret, or became known as one, does not exist here, whatever was sent
   * before.
   */
  private static final String RESULTS =
      """
      SELECT r.number, r.state, r.attempts, r.last_attempt_at, r.next_attempt_at, r.failure, r.status,
             r.answer_code, r.answer_text, r.answered::text AS answered, r.sent::text AS sent, r.sent_at,
             a.made_at, a.ended_at,
             d.doc_code, d.agency_code, d.kind, d.received_at, d.media_type, d.sha256, d.size, coalesce(d.signed, false) AS signed,
             (t.attestation_id IS NOT NULL) AS counts,
             p.sha256 AS pdfa_sha256, p.size AS pdfa_size,
             (SELECT jsonb_object_agg(f.name, jsonb_build_object('value', f.value, 'absent', coalesce(f.review = 'ABSENT', false)))
              FROM field f
              WHERE f.document_id = d.id AND f.position = 0 AND f.name = ANY (:fields))::text AS fields,
             e.code AS dossier_code, e.procedure_code, e.state AS dossier_state, e.department, e.applicant_kind, e.id_type,
             e.id_number, e.tax_code, e.received_at AS dossier_received_at, e.due_at, e.result_number, e.result_issued_on,
             (e.component_reused OR EXISTS (SELECT FROM dossier_component c WHERE c.dossier_code = e.code AND c.reused)) AS reused,
             CASE WHEN e.state = 'RETURNED' THEN
               (SELECT max(s.at) FROM dossier_state_change s WHERE s.dossier_code = e.code AND s.state = 'RETURNED')
             END AS returned_at,
             e.other_members::text AS other_members
      FROM result_delivery r
      JOIN attestation a ON a.id = r.attestation_id
      JOIN document d ON d.id = a.document_id
      LEFT JOIN counted_result t ON t.attestation_id = a.id
      LEFT JOIN rendition p ON p.document_id = d.id AND p.kind = 'pdfa'
      LEFT JOIN document_link l ON l.document_id = d.id
      LEFT JOIN dossier e ON e.code = l.dossier_code
      WHERE d.secrecy_checked AND d.state <> 'QUARANTINED'\
      """;

  private static final Sql ONE = Sql.of(RESULTS + " AND r.attestation_id = :id");

  private static final Sql PAGE =
      Sql.of(
          RESULTS
              + """

                AND (t.attestation_id IS NOT NULL OR r.sent_at IS NOT NULL)
                AND r.number < :before
                AND (:anyDossier OR r.subject = :dossier)
                AND (:anyState OR r.state = :state)
                AND a.made_at >= :attestedFrom AND a.made_at < :attestedBefore
                AND greatest(r.changed_at, a.made_at, a.ended_at) >= :updatedSince
              ORDER BY r.number DESC LIMIT :limit
              """);

  private static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);
  private static final LocalDate LAST_DAY = LocalDate.of(9999, 1, 1);

  private final Database database;
  private final ResultRows rows;

  ResultReader(Database database, ResultRows rows) {
    this.database = database;
    this.rows = rows;
  }

  /**
   * Which results a list shows.
   *
   * @param attestedFrom first day of attestation
   * @param attestedTo last day of attestation
   * @param updatedSince attestation or delivery have changed at this time or later
   */
  public record Filter(
      Optional<String> dossier,
      Optional<ResultDeliveryState> delivery,
      Optional<LocalDate> attestedFrom,
      Optional<LocalDate> attestedTo,
      Optional<OffsetDateTime> updatedSince) {}

  /** Returns the result with an attestation; empty if it may not be spoken of. */
  public Optional<AttestedResult> find(UUID attestation) {
    return fields(database.statement(ONE)).bind("id", attestation).first(rows::result);
  }

  /**
   * Returns those that count or were sent, latest attestation first.
   *
   * @param before number of the last one of the previous page
   */
  List<AttestedResult> page(Filter filter, long before, int limit) {
    return fields(database.statement(PAGE))
        .bind("before", before)
        .bind("anyDossier", filter.dossier().isEmpty())
        .bind("dossier", filter.dossier().orElse(""))
        .bind("anyState", filter.delivery().isEmpty())
        .bind("state", filter.delivery().map(Enum::name).orElse(""))
        .bind("attestedFrom", VietnamTime.startOf(filter.attestedFrom().orElse(FIRST_DAY)))
        .bind(
            "attestedBefore", VietnamTime.startOf(filter.attestedTo().orElse(LAST_DAY).plusDays(1)))
        .bind(
            "updatedSince",
            filter
                .updatedSince()
                .map(OffsetDateTime::toInstant)
                .orElseGet(() -> VietnamTime.startOf(FIRST_DAY)))
        .bind("limit", limit)
        .list(rows::result);
  }

  private static Statement fields(Statement statement) {
    return statement.bind("fields", ArrayType.TEXT, EntryWriter.FIELDS);
  }
}
