package vn.sohoa.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import vn.sohoa.audit.AuditLog;
import vn.sohoa.problem.ProblemException;
import vn.sohoa.problem.Reason;
import vn.sohoa.time.VietnamTime;

/** Sums up what the database keeps of coverage, and tells what is missing. */
@ApplicationScoped
public class CoverageReport {
  private static final String GROUPS =
      """
      SELECT %1$s AS part, count(*), count(*) FILTER (WHERE c.satisfied = c.required), sum(c.required), sum(c.satisfied)
      FROM dossier d JOIN dossier_coverage c ON c.dossier_code = d.code
      WHERE %2$s AND %1$s > :after
      GROUP BY part ORDER BY part
      """;
  private static final String TOTAL =
      """
      SELECT count(*), count(*) FILTER (WHERE c.satisfied = c.required),
             coalesce(sum(c.required), 0), coalesce(sum(c.satisfied), 0)
      FROM dossier d JOIN dossier_coverage c ON c.dossier_code = d.code
      WHERE %s
      """
          .formatted(Scope.CONDITION);
  private static final String MISSING =
      """
      SELECT o.dossier_code, o.component_code, o.name, d.procedure_code, d.department, d.applicant_name, d.received_at,
             s.declared_pages, w.doc_code, o.position
      FROM obligation o
      JOIN dossier d ON d.code = o.dossier_code
      LEFT JOIN dossier_component s ON s.dossier_code = o.dossier_code AND s.code = o.component_code
      LEFT JOIN LATERAL (
        SELECT w.doc_code FROM document w
        WHERE w.dossier_code = o.dossier_code AND w.state <> 'QUARANTINED'
          AND (o.component_code = ANY (w.component_codes) OR (w.role = 'RESULT' AND o.component_code = ''))
        ORDER BY w.id DESC LIMIT 1) w ON TRUE
      WHERE o.exemption IS NULL AND NOT o.satisfied
        AND (o.dossier_code, o.position) > (:dossier, :position) AND %s
      ORDER BY o.dossier_code, o.position
      """
          .formatted(Scope.CONDITION);

  private final EntityManager entities;
  private final AuditLog audit;

  CoverageReport(EntityManager entities, AuditLog audit) {
    this.entities = entities;
    this.audit = audit;
  }

  /**
   * @param after the last group of the page before; a dossier without a department is in the group
   *     of the empty name, which comes first
   */
  @Transactional
  public List<CoverageRow> by(CoverageGroup group, Scope scope, String after, int limit) {
    String sql = GROUPS.formatted(group.expression(), Scope.CONDITION);
    boolean first = after.isEmpty();
    return Rows.of(
            scope
                .bind(
                    entities.createNativeQuery(
                        first ? sql.replace("> :after", ">= :after") : sql, Tuple.class))
                .setParameter("after", after)
                .setMaxResults(limit))
        .stream()
        .map(
            row ->
                CoverageRow.of(
                    row.get(0, String.class),
                    Rows.number(row, 1),
                    Rows.number(row, 2),
                    Rows.number(row, 3),
                    Rows.number(row, 4)))
        .toList();
  }

  @Transactional
  public CoverageRow total(Scope scope) {
    Tuple row = Rows.of(scope.bind(entities.createNativeQuery(TOTAL, Tuple.class))).getFirst();
    return CoverageRow.of(
        "", Rows.number(row, 0), Rows.number(row, 1), Rows.number(row, 2), Rows.number(row, 3));
  }

  /**
   * @param cursor dossier and position of the last paper of the page before; empty for the first
   */
  @Transactional
  List<MissingPaper> missing(Scope scope, String cursor, int limit) {
    int space = cursor.lastIndexOf(' ');
    return Rows.of(
            scope
                .bind(entities.createNativeQuery(MISSING, Tuple.class))
                .setParameter("dossier", cursor.substring(0, Math.max(space, 0)))
                .setParameter("position", position(cursor, space))
                .setMaxResults(limit))
        .stream()
        .map(CoverageReport::missing)
        .toList();
  }

  /** Computes everything anew; returns how many dossiers were kept wrong before. */
  @Transactional
  long rebuild(String actor) {
    long wrong =
        ((Number) entities.createNativeQuery("SELECT rebuild_coverage()").getSingleResult())
            .longValue();
    audit.record(actor, "coverage.rebuild", "coverage", wrong + " dossiers mended");
    return wrong;
  }

  private static int position(String cursor, int space) {
    try {
      return cursor.isEmpty() ? -1 : Integer.parseInt(cursor.substring(space + 1));
    } catch (NumberFormatException e) {
      throw new ProblemException(Reason.INVALID_CURSOR, "cursor: " + cursor);
    }
  }

  private static MissingPaper missing(Tuple row) {
    return new MissingPaper(
        row.get(0, String.class),
        Rows.text(row, 1).filter(code -> !code.isEmpty()),
        row.get(2, String.class),
        row.get(3, String.class),
        Rows.text(row, 4),
        row.get(5, String.class),
        VietnamTime.at(row.get(6, Instant.class)),
        Rows.optional(row, 7, Integer.class),
        Rows.text(row, 8),
        row.get(9, Integer.class));
  }
}
