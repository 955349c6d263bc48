package vn.sohoa.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.sohoa.document.DocumentRepository;
import vn.sohoa.document.DocumentRole;
import vn.sohoa.document.DocumentState;
import vn.sohoa.document.DocumentVisibility;
import vn.sohoa.document.LinkView;
import vn.sohoa.paging.CursorPage;
import vn.sohoa.paging.PageRequest;
import vn.sohoa.problem.ProblemException;
import vn.sohoa.problem.Reason;
import vn.sohoa.time.VietnamTime;

/** Finds documents. */
@ApplicationScoped
class DocumentSearch {
  private static final String SELECT =
      """
      SELECT d.doc_code, d.state, d.failure, d.role, d.page_count, d.received_at,
             l.decision, l.dossier_code,
             ARRAY(SELECT s.component_code FROM document_link_component s WHERE s.document_id = d.id ORDER BY s.position),
             f.values ->> 'typeName', f.values ->> 'codeNumber', f.values ->> 'codeNotation',
             f.values ->> 'issuedDate', f.values ->> 'organName', f.values ->> 'subject', d.quality,
             d.kind
      FROM document d
      LEFT JOIN document_link l ON l.document_id = d.id
      LEFT JOIN LATERAL (SELECT jsonb_object_agg(name, coalesce(reviewed, clean)) AS values
                         FROM field WHERE document_id = d.id AND position = 0) f ON TRUE
      WHERE %s AND %s
      ORDER BY %s
      """;

  private final EntityManager entities;
  private final DocumentRepository documents;

  DocumentSearch(EntityManager entities, DocumentRepository documents) {
    this.entities = entities;
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
    Conditions conditions = Conditions.of(filter, viewer);
    String sql = SELECT.formatted(order.after(place), conditions.where(), order.clause());
    Query query = entities.createNativeQuery(sql, Tuple.class).setMaxResults(limit);
    conditions.parameters().forEach(query::setParameter);
    if (!place.docCode().isEmpty()) {
      query.setParameter("before", place.docCode());
      if (order.isRanked()) {
        query.setParameter("rank", place.rank());
      }
    }
    List<?> rows = query.getResultList();
    return rows.stream().map(Tuple.class::cast).map(DocumentSearch::summary).toList();
  }

  private void requireKnown(String cursor, DocumentVisibility viewer) {
    if (!cursor.isEmpty() && !documents.exists(cursor, viewer)) {
      throw new ProblemException(Reason.INVALID_CURSOR, "cursor: " + cursor);
    }
  }

  private static DocumentSummary summary(Tuple row) {
    List<String> components = List.of((String[]) row.get(8));
    return new DocumentSummary(
        text(row, 0).orElse(""),
        DocumentState.valueOf(text(row, 1).orElse("")),
        text(row, 2),
        DocumentRole.valueOf(text(row, 3).orElse("")),
        text(row, 16),
        text(row, 9),
        text(row, 10),
        text(row, 11),
        text(row, 12),
        text(row, 13),
        text(row, 14),
        text(row, 6).map(LinkView.Decision::valueOf),
        text(row, 7),
        components.stream().findFirst(),
        components,
        Optional.ofNullable((Integer) row.get(4)),
        Optional.ofNullable((Number) row.get(15)).map(Number::intValue),
        VietnamTime.at(row.get(5, Instant.class)));
  }

  private static Optional<String> text(Tuple row, int column) {
    @Nullable String value = (String) row.get(column);
    return Optional.ofNullable(value);
  }
}
