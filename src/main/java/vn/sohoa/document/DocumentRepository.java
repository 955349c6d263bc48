package vn.sohoa.document;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.sohoa.blob.Sha256;
import vn.sohoa.message.Message;
import vn.sohoa.problem.ProblemException;
import vn.sohoa.problem.Reason;
import vn.sohoa.sql.ArrayType;
import vn.sohoa.sql.Database;
import vn.sohoa.sql.Sql;

/** Stored documents by id, docCode and digest. */
@ApplicationScoped
public class DocumentRepository implements PanacheRepositoryBase<Document, UUID> {
  private static final Sql NEXT_NUMBER =
      Sql.of(
          """
          INSERT INTO doc_code_sequence AS s (agency_code, type_abbreviation, last_number) VALUES (:agency, :type, 1)
          ON CONFLICT (agency_code, type_abbreviation) DO UPDATE SET last_number = s.last_number + 1
          WHERE s.last_number < 999999
          RETURNING last_number
          """);
  private static final Sql HOLD_NUMBERS =
      Sql.of(
          """
          INSERT INTO doc_code_sequence AS s (agency_code, type_abbreviation, last_number) VALUES (:agency, :type, 0)
          ON CONFLICT (agency_code, type_abbreviation) DO UPDATE SET last_number = s.last_number
          """);
  private static final Sql OLDEST_UNFINISHED =
      Sql.of(
          """
          SELECT stage, min(received_at) AS oldest FROM document
          WHERE state IN ('RECEIVED', 'PROCESSING') GROUP BY stage
          """);
  private static final Sql UNFINISHED =
      Sql.of("SELECT id FROM document WHERE state IN ('RECEIVED', 'PROCESSING') ORDER BY id");
  private static final Sql FINISHED_UNCHECKED =
      Sql.of(
          """
          SELECT id FROM document
          WHERE NOT secrecy_checked AND state IN ('READY', 'NEEDS_REVIEW', 'FAILED') ORDER BY id
          """);
  private static final Sql LAST_TURN =
      Sql.of(
          """
          SELECT turn FROM document
          WHERE key_id = :key AND id <> :id AND state IN ('RECEIVED', 'PROCESSING') ORDER BY turn DESC LIMIT 1
          """);
  private static final Sql FINISHED_PAGES =
      Sql.of(
          """
          SELECT id, coalesce(page_count, 0) AS pages FROM document
          WHERE id = ANY (:ids) AND state IN ('READY', 'NEEDS_REVIEW') AND replaced_by IS NULL
          """);
  private static final Sql OUT_OF_USE =
      Sql.of(
          """
          SELECT id FROM document
          WHERE id = ANY (:ids) AND (state IN ('QUARANTINED', 'WITHDRAWN') OR replaced_by IS NOT NULL)
          """);

  private static final Sql QUARANTINED_CODES =
      Sql.of(
          """
          SELECT doc_code FROM document
          WHERE doc_code = ANY (:docCodes) AND (state = 'QUARANTINED' OR NOT secrecy_checked)
          """);

  private final Database database;

  public DocumentRepository(Database database) {
    this.database = database;
  }

  /** Whether the document exists and the viewer may see it. */
  public boolean exists(String docCode, DocumentVisibility viewer) {
    return find("docCode", docCode).firstResultOptional().filter(viewer::sees).isPresent();
  }

  public Optional<Document> findByDocCode(String docCode) {
    return find("docCode", docCode).firstResultOptional();
  }

  public Document byDocCode(String docCode) {
    return findByDocCode(docCode).orElseThrow(() -> ProblemException.notFound("document", docCode));
  }

  /**
   * Returns the document.
   *
   * @throws ProblemException if it does not exist or the viewer may not see it
   */
  public Document byDocCode(String docCode, DocumentVisibility viewer) {
    Document document = byDocCode(docCode);
    if (!viewer.sees(document)) {
      throw ProblemException.notFound("document", docCode);
    }
    return document;
  }

  /**
   * Locks the document's row until the transaction ends, so that steps of one document run one
   * after another.
   */
  public Document lock(UUID id) {
    Document document =
        findByIdOptional(id).orElseThrow(() -> new IllegalStateException("no document " + id));
    // The persistence context may hold a state from before another transaction changed it
    getEntityManager().refresh(document, LockModeType.PESSIMISTIC_WRITE);
    return document;
  }

  /** Returns the first document received with the same bytes that was not withdrawn. */
  public Optional<Document> firstWith(Sha256 sha256) {
    return find(
            "sha256 = ?1 and state <> ?2 order by receivedAt, id",
            sha256.hex(),
            DocumentState.WITHDRAWN)
        .firstResultOptional();
  }

  /**
   * Returns the next running number (STT) of an agency and type of paper, 1 to 999,999.
   *
   * @throws ProblemException if all numbers with the six digits of the guidance are in use
   */
  public int nextNumber(String agencyCode, String typeAbbreviation) {
    return database
        .statement(NEXT_NUMBER)
        .bind("agency", agencyCode)
        .bind("type", typeAbbreviation)
        .first(row -> row.integer("last_number"))
        .orElseThrow(
            () ->
                new ProblemException(
                    Reason.NUMBERS_EXHAUSTED,
                    Message.verbatim(agencyCode + "_" + typeAbbreviation)));
  }

  /** Holds the running numbers of an agency and type of paper until the transaction ends. */
  public void holdNumbers(String agencyCode, String typeAbbreviation) {
    database
        .statement(HOLD_NUMBERS)
        .bind("agency", agencyCode)
        .bind("type", typeAbbreviation)
        .update();
  }

  /**
   * Returns the highest turn among the other unfinished documents of the document's access key;
   * empty if there is none.
   */
  public Optional<Integer> lastTurn(Document document) {
    return database
        .statement(LAST_TURN)
        .bind("key", document.keyId())
        .bind("id", document.id())
        .first(row -> row.integer("turn"));
  }

  /**
   * Returns the ids of all unfinished documents. Uses SQL because every start runs it and
   * Hibernate's query language is slow to initialize.
   */
  public List<UUID> unfinished() {
    return database.statement(UNFINISHED).list(row -> row.uuid("id"));
  }

  /** Returns the receipt of the oldest unfinished document of each stage that has one. */
  public Map<Stage, Instant> oldestUnfinished() {
    return database
        .statement(OLDEST_UNFINISHED)
        .list(row -> Map.entry(row.constant("stage", Stage.class), row.instant("oldest")))
        .stream()
        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** Returns the ids of finished documents whose pages were not all checked for secrecy stamps. */
  public List<UUID> finishedUnchecked() {
    return database.statement(FINISHED_UNCHECKED).list(row -> row.uuid("id"));
  }

  /**
   * Returns the page counts, by document id, of those documents that are READY or NEEDS_REVIEW and
   * were not replaced.
   */
  public Map<UUID, Integer> finishedPages(Collection<UUID> ids) {
    return database
        .statement(FINISHED_PAGES)
        .bind("ids", ArrayType.UUID, ids)
        .list(row -> Map.entry(row.uuid("id"), row.integer("pages")))
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** Returns those of the documents that are quarantined, withdrawn, or replaced. */
  public Set<UUID> outOfUse(Collection<UUID> ids) {
    return Set.copyOf(
        database
            .statement(OUT_OF_USE)
            .bind("ids", ArrayType.UUID, ids)
            .list(row -> row.uuid("id")));
  }

  /**
   * Returns those docCodes whose documents are quarantined or were not judged; unknown codes are
   * ignored.
   */
  Set<String> quarantinedCodes(Collection<String> docCodes) {
    return Set.copyOf(
        database
            .statement(QUARANTINED_CODES)
            .bind("docCodes", ArrayType.TEXT, docCodes)
            .list(row -> row.text("doc_code")));
  }
}
