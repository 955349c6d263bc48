package vn.sohoa.link;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.UUID;
import vn.sohoa.clean.finding.Finding;
import vn.sohoa.clean.finding.FindingCode;

/**
 * Compares the pages the one-stop desk counted with the images that were scanned (Thông tư
 * 01/2023/TT-VPCP, Điều 8.2): as many images as sides, one more for each side with a sticky note. A
 * component may come in one document or in several, and a document may serve several components;
 * {@link PageCounts} says which numbers agree.
 */
@ApplicationScoped
class PageReconciliation {
  /** A row for each component whose papers hang together with this one's, by shared documents. */
  private static final String COUNTS =
      """
      WITH RECURSIVE own AS MATERIALIZED (
        SELECT dossier_code, component_code FROM served_component WHERE document_id = :document),
      paper AS MATERIALIZED (
        SELECT s.component_code, d.id, coalesce(d.page_count, 0) AS pages
        FROM served_component s JOIN document d ON d.id = s.document_id
        WHERE s.dossier_code IN (SELECT dossier_code FROM own)
          AND (d.id = :document OR d.state IN ('READY', 'NEEDS_REVIEW'))),
      reached AS (
        SELECT component_code FROM own
        UNION
        SELECT other.component_code
        FROM reached JOIN paper one USING (component_code) JOIN paper other ON other.id = one.id)
      SELECT r.component_code IN (SELECT component_code FROM own) AS own,
             c.declared_pages + coalesce(c.declared_note_pages, 0) AS declared,
             (SELECT sum(p.pages) FROM paper p WHERE p.component_code = r.component_code) AS scanned,
             d.page_count,
             (SELECT sum(p.pages) FROM (SELECT DISTINCT id, pages FROM paper
                                        WHERE component_code IN (SELECT component_code FROM reached)) p) AS together
      FROM reached r
      JOIN document d ON d.id = :document
      JOIN dossier_component c ON c.dossier_code IN (SELECT dossier_code FROM own) AND c.code = r.component_code
      WHERE c.declared_pages IS NOT NULL AND d.page_count IS NOT NULL
      """;

  private final EntityManager entities;

  PageReconciliation(EntityManager entities) {
    this.entities = entities;
  }

  /** What is wrong with the number of pages of a linked document; at most one finding. */
  List<Finding> findings(UUID documentId) {
    List<?> found =
        entities
            .createNativeQuery(COUNTS, Tuple.class)
            .setParameter("document", documentId)
            .getResultList();
    List<Tuple> rows = found.stream().map(Tuple.class::cast).toList();
    return rows.stream()
        .limit(1)
        .map(row -> new PageCounts(number(row, 3), number(row, 4), components(rows)))
        .flatMap(counts -> counts.mismatch().stream())
        .map(mismatch -> Finding.ofDocument(FindingCode.PAGE_COUNT_MISMATCH, mismatch))
        .toList();
  }

  private static List<PageCounts.Component> components(List<Tuple> rows) {
    return rows.stream()
        .map(
            row ->
                new PageCounts.Component(row.get(0, Boolean.class), number(row, 1), number(row, 2)))
        .toList();
  }

  private static long number(Tuple row, int column) {
    return row.get(column, Number.class).longValue();
  }
}
