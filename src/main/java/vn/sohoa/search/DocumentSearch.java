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
import vn.sohoa.clean.VietnamTime;
import vn.sohoa.document.DocumentRole;
import vn.sohoa.document.DocumentState;
import vn.sohoa.document.Documents;
import vn.sohoa.document.LinkDecision;
import vn.sohoa.document.Viewer;
import vn.sohoa.paging.CursorPage;
import vn.sohoa.paging.PageRequest;
import vn.sohoa.problem.ProblemException;
import vn.sohoa.problem.Reason;

/** Finds documents, newest first. */
@ApplicationScoped
class DocumentSearch {
  private static final String SELECT =
      """
      SELECT d.doc_code, d.state, d.failure, d.role, d.page_count, d.received_at,
             l.decision, l.dossier_code, l.component_code,
             f.values ->> 'typeName', f.values ->> 'codeNumber', f.values ->> 'codeNotation',
             f.values ->> 'issuedDate', f.values ->> 'organName', f.values ->> 'subject', d.kind
      FROM document d
      LEFT JOIN document_link l ON l.document_id = d.id
      LEFT JOIN LATERAL (SELECT jsonb_object_agg(name, coalesce(reviewed, clean)) AS values
                         FROM field WHERE document_id = d.id AND position = 0) f ON TRUE
      WHERE (CAST(:before AS text) = '' OR d.id < (SELECT id FROM document WHERE doc_code = :before))
        AND %s
      ORDER BY d.id DESC
      """;

  private final EntityManager entities;
  private final Documents documents;

  DocumentSearch(EntityManager entities, Documents documents) {
    this.entities = entities;
    this.documents = documents;
  }

  @Transactional
  CursorPage<DocumentSummary> page(DocumentFilter filter, PageRequest page, Viewer viewer) {
    return CursorPage.of(
        find(filter, page.cursor(), page.rows(), viewer),
        page.limit(),
        DocumentSummary::docCode,
        document -> document);
  }

  /**
   * @param before docCode of the last document of the page before; empty for the first page
   */
  private List<DocumentSummary> find(
      DocumentFilter filter, String before, int limit, Viewer viewer) {
    requireKnown(before, viewer);
    Conditions conditions = Conditions.of(filter, viewer);
    Query query = entities.createNativeQuery(SELECT.formatted(conditions.where()), Tuple.class);
    conditions.parameters().forEach(query::setParameter);
    query.setParameter("before", before).setMaxResults(limit);
    List<?> rows = query.getResultList();
    return rows.stream().map(Tuple.class::cast).map(DocumentSearch::summary).toList();
  }

  private void requireKnown(String cursor, Viewer viewer) {
    if (!cursor.isEmpty() && !documents.exists(cursor, viewer)) {
      throw new ProblemException(Reason.INVALID_CURSOR, "cursor: " + cursor);
    }
  }

  private static DocumentSummary summary(Tuple row) {
    return new DocumentSummary(
        text(row, 0).orElse(""),
        DocumentState.valueOf(text(row, 1).orElse("")),
        text(row, 2),
        DocumentRole.valueOf(text(row, 3).orElse("")),
        text(row, 15),
        text(row, 9),
        text(row, 10),
        text(row, 11),
        text(row, 12),
        text(row, 13),
        text(row, 14),
        text(row, 6).map(LinkDecision::valueOf),
        text(row, 7),
        text(row, 8),
        Optional.ofNullable((Integer) row.get(4)),
        VietnamTime.at(row.get(5, Instant.class)));
  }

  private static Optional<String> text(Tuple row, int column) {
    @Nullable String value = (String) row.get(column);
    return Optional.ofNullable(value);
  }
}
