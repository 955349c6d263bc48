package vn.sohoa.pipeline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.UUID;
import vn.sohoa.clean.Finding;
import vn.sohoa.clean.FindingCode;

/**
 * Compares the pages the one-stop desk counted with the images that were scanned (Thông tư
 * 01/2023/TT-VPCP, Điều 8.2): as many images as sides, one more for each side with a sticky note. A
 * component may come in one document or in several.
 */
@ApplicationScoped
class PageReconciliation {
  private static final String COUNTS =
      """
      SELECT c.declared_pages + coalesce(c.declared_note_pages, 0) AS declared, d.page_count,
             (SELECT coalesce(sum(o.page_count), 0) FROM document o JOIN document_link k ON k.document_id = o.id
              WHERE k.dossier_code = l.dossier_code AND k.component_code = l.component_code
                AND (o.id = d.id OR o.state IN ('READY', 'NEEDS_REVIEW'))) AS together
      FROM document_link l
      JOIN document d ON d.id = l.document_id
      JOIN dossier_component c ON c.dossier_code = l.dossier_code AND c.code = l.component_code
      WHERE l.document_id = :document AND c.declared_pages IS NOT NULL AND d.page_count IS NOT NULL
      """;

  private final EntityManager entities;

  PageReconciliation(EntityManager entities) {
    this.entities = entities;
  }

  /** What is wrong with the number of pages of a linked document. */
  List<Finding> findings(UUID documentId) {
    List<?> rows =
        entities
            .createNativeQuery(COUNTS, Tuple.class)
            .setParameter("document", documentId)
            .getResultList();
    return rows.stream()
        .map(Tuple.class::cast)
        .filter(row -> number(row, 0) != number(row, 1) && number(row, 0) != number(row, 2))
        .map(
            row ->
                Finding.ofDocument(
                    FindingCode.PAGE_COUNT_MISMATCH, number(row, 0) + " ≠ " + number(row, 2)))
        .toList();
  }

  private static long number(Tuple row, int column) {
    return row.get(column, Number.class).longValue();
  }
}
