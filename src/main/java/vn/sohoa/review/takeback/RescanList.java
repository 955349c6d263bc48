package vn.sohoa.review.takeback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.SecurityContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.sohoa.access.Caller;
import vn.sohoa.access.Right;
import vn.sohoa.document.DocumentState;
import vn.sohoa.document.DocumentVisibility;
import vn.sohoa.paging.CursorPage;
import vn.sohoa.paging.ListPage;
import vn.sohoa.sql.Database;
import vn.sohoa.sql.Row;
import vn.sohoa.sql.Sql;
import vn.sohoa.time.VietnamTime;

/** Queries the papers that have to be scanned again. */
@ApplicationScoped
public class RescanList {
  private static final Sql OLDEST =
      Sql.of(
          """
          SELECT r.document_id, d.doc_code, d.state, r.pages, r.reason, r.asked_at, d.physical_location,
                 coalesce(l.dossier_code, d.dossier_code) AS dossier_code, d.file_name
          FROM rescan r
          JOIN document d ON d.id = r.document_id
          LEFT JOIN document_link l ON l.document_id = d.id
          WHERE (r.asked_at, r.document_id)
                > (coalesce(CAST(:at AS timestamptz), '-infinity'), coalesce(CAST(:document AS uuid), CAST(:none AS uuid)))
            AND (CAST(:key AS text) IS NULL OR d.key_id = :key)
            AND (:admin OR (d.state <> 'QUARANTINED'
                            AND (d.secrecy_checked OR :screens OR d.key_id = CAST(:viewer AS text))))
          ORDER BY r.asked_at, r.document_id LIMIT :limit
          """);
  private static final String NONE = "00000000-0000-0000-0000-000000000000";

  private final Database database;

  RescanList(Database database) {
    this.database = database;
  }

  private record Listed(String position, Rescan rescan) {
    static Listed of(Row row) {
      return new Listed(
          row.instant("asked_at") + " " + row.uuid("document_id"),
          new Rescan(
              row.text("doc_code"),
              row.constant("state", DocumentState.class),
              row.integers("pages"),
              row.text("reason"),
              VietnamTime.at(row.instant("asked_at")),
              row.optionalText("physical_location"),
              row.optionalText("dossier_code"),
              row.optionalText("file_name")));
    }
  }

  /**
   * Returns a page of the list, oldest first: for those who review all, for others what they sent.
   */
  @Transactional
  public CursorPage<Rescan> page(ListPage page, SecurityContext caller) {
    Optional<String> keyId =
        caller.isUserInRole(Right.REVIEW_DOCUMENTS)
            ? Optional.empty()
            : Optional.of(Caller.of(caller).keyId());
    DocumentVisibility viewer = DocumentVisibility.of(caller);
    Optional<String[]> after = page.position().map(position -> position.split(" ", 2));
    List<Listed> rows =
        database
            .statement(OLDEST)
            .bind("at", after.map(parts -> Instant.parse(parts[0])))
            .bind("document", after.map(parts -> parts[1]))
            .bind("none", NONE)
            .bind("key", keyId)
            .bind("admin", viewer.administers())
            .bind("screens", viewer.screens())
            .bind("viewer", viewer.keyId())
            .bind("limit", page.rows())
            .list(Listed::of);
    return page.of(rows, Listed::position, Listed::rescan);
  }
}
