package vn.sohoa.link;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import vn.sohoa.document.Document;
import vn.sohoa.sql.Database;
import vn.sohoa.sql.Sql;

/** Queries documents whose link may change because of another change. */
@ApplicationScoped
public class RelinkSearch {
  private static final Sql AMBIGUOUS_BESIDE =
      Sql.of(
          """
          SELECT d.id FROM document d JOIN document_link l ON l.document_id = d.id
          WHERE d.key_id = :key AND d.received_at BETWEEN :from AND :to AND d.id <> :self
            AND l.decision = 'AMBIGUOUS' AND l.decided_by IS NULL
          ORDER BY d.received_at LIMIT 10
          """);

  /** Undecided documents with a candidate of the procedure; linked ones with several components. */
  private static final Sql OF_PROCEDURE =
      Sql.of(
          """
          SELECT l.document_id AS id FROM document_link l
          WHERE l.decision <> 'LINKED' AND EXISTS (
            SELECT 1 FROM jsonb_array_elements(l.evidence) candidate
            JOIN dossier d ON d.code = candidate ->> 'dossierCode'
            WHERE d.procedure_code = :procedure)
          UNION
          SELECT l.document_id
          FROM dossier d JOIN document_link l ON l.dossier_code = d.code JOIN document o ON o.id = l.document_id
          WHERE d.procedure_code = :procedure AND l.decision = 'LINKED' AND l.decided_by IS NULL
            AND cardinality(o.component_codes) > 1
          ORDER BY id
          """);

  private final Database database;

  RelinkSearch(Database database) {
    this.database = database;
  }

  /** Returns at most ten undecided documents sent by the same key just before and after. */
  List<UUID> ambiguousBeside(Document document, Duration window) {
    return database
        .statement(AMBIGUOUS_BESIDE)
        .bind("key", document.keyId())
        .bind("self", document.id())
        .bind("from", document.receivedAt().minus(window))
        .bind("to", document.receivedAt().plus(window))
        .list(row -> row.uuid("id"));
  }

  /** Returns the documents that a change of a procedure may affect, ordered by id. */
  public List<UUID> ofProcedure(String procedureCode) {
    return database
        .statement(OF_PROCEDURE)
        .bind("procedure", procedureCode)
        .list(row -> row.uuid("id"));
  }
}
