package vn.sohoa.review.attestation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.sohoa.document.AttestationEnd;
import vn.sohoa.document.AttestationLookup;
import vn.sohoa.document.AttestationView;
import vn.sohoa.document.Document;
import vn.sohoa.sql.Database;
import vn.sohoa.sql.Row;
import vn.sohoa.sql.Sql;
import vn.sohoa.time.VietnamTime;

/** Stored attestations. That they end when something changes is up to the database. */
@ApplicationScoped
class AttestationRepository implements AttestationLookup {
  private static final String COLUMNS =
      """
      SELECT a.id, a.doc_code, a.sha256, a.digest, a.made_at, a.key_id, a.reason, a.ended_at, a.end_cause, a.changed
      FROM attestation a\
      """;
  private static final Sql INSERT =
      Sql.of(
          """
          INSERT INTO attestation (id, document_id, doc_code, sha256, content, digest, reason, key_id, made_at)
          SELECT :id, :document, :docCode, :sha256, c.content, encode(sha256(convert_to(c.content::text, 'UTF8')), 'hex'),
                 :reason, :key, :at
          FROM attested_content(:document) AS c (content)
          """);
  private static final Sql IN_FORCE =
      Sql.of(COLUMNS + " WHERE a.document_id = :document AND a.ended_at IS NULL");
  private static final Sql COUNTING =
      Sql.of(
          COLUMNS
              + """

               JOIN attested_document d ON d.attestation_id = a.id WHERE a.document_id = :document
              """);
  private static final Sql OF_DOCUMENT =
      Sql.of(
          COLUMNS
              + """

               WHERE a.document_id = :document AND (:first OR a.id < CAST(:after AS uuid))
               ORDER BY a.id DESC LIMIT :limit
              """);

  private final Database database;

  AttestationRepository(Database database) {
    this.database = database;
  }

  /** An attestation with its id, which is that of the decision. */
  record Stored(UUID id, AttestationView attestation) {}

  /**
   * Stores an attestation of the document as it is.
   *
   * @param id of the decision
   */
  void add(UUID id, Document document, Optional<String> reason, String keyId, Instant at) {
    database
        .statement(INSERT)
        .bind("id", id)
        .bind("document", document.id())
        .bind("docCode", document.docCode())
        .bind("sha256", document.sha256().hex())
        .bind("reason", reason)
        .bind("key", keyId)
        .bind("at", at)
        .update();
  }

  /** Returns the attestation that has not ended. */
  Optional<Stored> inForce(UUID documentId) {
    return database
        .statement(IN_FORCE)
        .bind("document", documentId)
        .first(AttestationRepository::stored);
  }

  @Override
  public Optional<AttestationView> of(UUID documentId) {
    return database
        .statement(COUNTING)
        .bind("document", documentId)
        .first(row -> stored(row).attestation());
  }

  /**
   * Returns the attestations of a document, latest first.
   *
   * @param after id of the last one of the previous page; empty for the first page
   */
  List<Stored> page(UUID documentId, Optional<UUID> after, int limit) {
    return database
        .statement(OF_DOCUMENT)
        .bind("document", documentId)
        .bind("first", after.isEmpty())
        .bind("after", after)
        .bind("limit", limit)
        .list(AttestationRepository::stored);
  }

  private static Stored stored(Row row) {
    return new Stored(
        row.uuid("id"),
        new AttestationView(
            row.text("doc_code"),
            row.text("sha256"),
            row.text("digest"),
            VietnamTime.at(row.instant("made_at")),
            row.text("key_id"),
            row.optionalText("reason"),
            row.optionalInstant("ended_at").map(VietnamTime::at),
            row.optionalText("end_cause").map(AttestationEnd::valueOf),
            row.texts("changed")));
  }
}
