package vn.sohoa.review.takeback;

import static vn.sohoa.sql.ArrayType.INTEGER;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import vn.sohoa.sql.Database;
import vn.sohoa.sql.Sql;

/** Papers that have to be scanned again, at most one request for each document. */
@ApplicationScoped
class RescanRepository {
  private static final Sql OPEN =
      Sql.of(
          """
          INSERT INTO rescan (document_id, decision_id, pages, reason, asked_at)
          VALUES (:document, :decision, :pages, :reason, :at)
          ON CONFLICT (document_id) DO UPDATE
          SET decision_id = excluded.decision_id, pages = excluded.pages, reason = excluded.reason, asked_at = excluded.asked_at
          """);
  private static final Sql CLOSE = Sql.of("DELETE FROM rescan WHERE document_id = :document");
  private static final Sql IS_OPEN =
      Sql.of("SELECT EXISTS (SELECT FROM rescan WHERE document_id = :document) AS found");

  private final Database database;
  private final Clock clock;

  RescanRepository(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * Stores a request in place of an earlier one.
   *
   * @param pages numbers of the pages; empty for all
   */
  void open(UUID documentId, UUID decision, List<Integer> pages, String reason) {
    database
        .statement(OPEN)
        .bind("document", documentId)
        .bind("decision", decision)
        .bind("pages", INTEGER, pages)
        .bind("reason", reason)
        .bind("at", clock.instant())
        .update();
  }

  /** Deletes the request if there is one. */
  void close(UUID documentId) {
    database.statement(CLOSE).bind("document", documentId).update();
  }

  boolean isOpen(UUID documentId) {
    return database
        .statement(IS_OPEN)
        .bind("document", documentId)
        .single(row -> row.bool("found"));
  }
}
