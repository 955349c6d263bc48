package vn.sohoa.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import vn.sohoa.document.DocumentRole;
import vn.sohoa.document.DocumentState;
import vn.sohoa.document.DocumentVisibility;
import vn.sohoa.document.LinkView;
import vn.sohoa.paging.CursorPage;
import vn.sohoa.paging.ListPage;
import vn.sohoa.sql.Database;
import vn.sohoa.sql.Row;
import vn.sohoa.time.VietnamTime;

/** Queries documents. */
@ApplicationScoped
public class DocumentSearch {
  private final Database database;

  DocumentSearch(Database database) {
    this.database = database;
  }

  /** Returns a page of documents that meet the filter and that the viewer may see. */
  @Transactional
  public CursorPage<DocumentSummary> page(
      DocumentFilter filter, DocumentOrder order, ListPage page, DocumentVisibility viewer) {
    return page.of(
        DocumentQuery.of(filter, order, order.place(page.after()), viewer)
            .statement(database, page.rows())
            .list(DocumentSearch::summary),
        order::cursor,
        document -> document);
  }

  private static DocumentSummary summary(Row row) {
    List<String> components = row.texts("component_codes");
    return new DocumentSummary(
        row.text("doc_code"),
        row.constant("state", DocumentState.class),
        row.optionalText("failure"),
        row.constant("role", DocumentRole.class),
        row.optionalText("kind"),
        row.optionalText("type_name"),
        row.optionalText("code_number"),
        row.optionalText("code_notation"),
        row.optionalText("issued_date"),
        row.optionalText("organ_name"),
        row.optionalText("subject"),
        row.optionalConstant("decision", LinkView.Decision.class),
        row.optionalText("dossier_code"),
        components.stream().findFirst(),
        components,
        row.optionalInteger("page_count"),
        row.optionalInteger("quality"),
        VietnamTime.at(row.instant("received_at")));
  }
}
