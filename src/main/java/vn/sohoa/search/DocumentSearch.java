package vn.sohoa.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import vn.sohoa.document.DocumentRepository;
import vn.sohoa.document.DocumentRole;
import vn.sohoa.document.DocumentState;
import vn.sohoa.document.DocumentVisibility;
import vn.sohoa.document.LinkView;
import vn.sohoa.paging.CursorPage;
import vn.sohoa.paging.PageRequest;
import vn.sohoa.problem.ProblemException;
import vn.sohoa.problem.Reason;
import vn.sohoa.sql.Database;
import vn.sohoa.sql.Row;
import vn.sohoa.time.VietnamTime;

/** Queries documents. */
@ApplicationScoped
class DocumentSearch {
  private final Database database;
  private final DocumentRepository documents;

  DocumentSearch(Database database, DocumentRepository documents) {
    this.database = database;
    this.documents = documents;
  }

  @Transactional
  CursorPage<DocumentSummary> page(
      DocumentFilter filter, DocumentOrder order, PageRequest page, DocumentVisibility viewer) {
    return CursorPage.of(
        find(filter, order, order.place(page.cursor()), page.rows(), viewer),
        page.limit(),
        order::cursor,
        document -> document);
  }

  private List<DocumentSummary> find(
      DocumentFilter filter,
      DocumentOrder order,
      DocumentOrder.Place place,
      int limit,
      DocumentVisibility viewer) {
    requireKnown(place.docCode(), viewer);
    return DocumentQuery.of(filter, order, place, viewer)
        .statement(database, limit)
        .list(DocumentSearch::summary);
  }

  private void requireKnown(String cursor, DocumentVisibility viewer) {
    if (!cursor.isEmpty() && !documents.exists(cursor, viewer)) {
      throw new ProblemException(Reason.INVALID_CURSOR, "cursor: " + cursor);
    }
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
