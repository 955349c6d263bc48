package vn.sohoa.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import vn.sohoa.paging.CursorPage;
import vn.sohoa.paging.ListPage;
import vn.sohoa.sql.Database;
import vn.sohoa.sql.Row;
import vn.sohoa.sql.Sql;
import vn.sohoa.time.VietnamTime;

/** Queries the documents that a person has to judge. */
@ApplicationScoped
public class ScreeningList {
  private static final Sql OLDEST =
      Sql.of(
          """
          SELECT id, doc_code, state, failure, page_count, file_name, received_at,
                 ARRAY(SELECT p.number FROM page p WHERE p.document_id = d.id AND p.state = 'UNREADABLE'
                       ORDER BY p.number LIMIT 100) AS unreadable
          FROM document d
          WHERE (awaits_screening OR (NOT secrecy_checked AND state IN ('READY', 'NEEDS_REVIEW', 'FAILED')))
            AND id > CAST(:after AS uuid)
          ORDER BY id LIMIT :limit
          """);
  private static final UUID NONE = new UUID(0, 0);

  private final Database database;

  ScreeningList(Database database) {
    this.database = database;
  }

  private record Listed(String id, UnjudgedDocument document) {
    static Listed of(Row row) {
      return new Listed(
          row.uuid("id").toString(),
          new UnjudgedDocument(
              row.text("doc_code"),
              row.constant("state", DocumentState.class),
              row.optionalText("failure"),
              row.integers("unreadable"),
              row.optionalInteger("page_count"),
              row.optionalText("file_name"),
              VietnamTime.at(row.instant("received_at"))));
    }
  }

  /** Returns a page of the list, oldest first. */
  @Transactional
  public CursorPage<UnjudgedDocument> page(ListPage page) {
    List<Listed> rows =
        database
            .statement(OLDEST)
            .bind("after", page.position().orElse(NONE.toString()))
            .bind("limit", page.rows())
            .list(Listed::of);
    return page.of(rows, Listed::id, Listed::document);
  }
}
