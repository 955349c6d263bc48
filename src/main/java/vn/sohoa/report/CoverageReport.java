package vn.sohoa.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import vn.sohoa.audit.AuditLog;
import vn.sohoa.paging.Cursors;
import vn.sohoa.sql.Database;
import vn.sohoa.sql.Row;
import vn.sohoa.sql.Sql;
import vn.sohoa.time.VietnamTime;

/** Aggregates stored coverage and queries missing papers. */
@ApplicationScoped
public class CoverageReport {
  private static final String COUNTS =
      """
      count(*) AS dossiers, count(*) FILTER (WHERE c.missing = 0) AS complete,
      coalesce(sum(c.required), 0) AS required, coalesce(sum(c.digitized), 0) AS digitized,
      coalesce(sum(c.clean), 0) AS clean, coalesce(sum(c.attested), 0) AS attested,
      coalesce(sum(c.held_elsewhere), 0) AS held_elsewhere\
      """;
  private static final String GROUPS =
      """
      -- Few groups of many dossiers by themselves: the planner does not know how few, and would look up each dossier for the first.
      WITH groups AS %4$s (
        SELECT %1$s AS part, %2$s
        FROM dossier d JOIN dossier_coverage c ON c.dossier_code = d.code
        WHERE %3$s AND (:first OR %1$s > :after)
        GROUP BY part)
      SELECT * FROM groups ORDER BY part LIMIT :limit
      """;
  private static final Sql BY_DOSSIER = by("d.code", "NOT MATERIALIZED");
  private static final Sql BY_PROCEDURE = by("d.procedure_code");
  private static final Sql BY_DEPARTMENT = by("coalesce(d.department, '')");

  /** Much faster than to_char, for each of very many dossiers. */
  private static final Sql BY_MONTH =
      by("left(CAST(CAST(d.received_at AT TIME ZONE 'Asia/Ho_Chi_Minh' AS date) AS text), 7)");

  private static final Sql TOTAL =
      Sql.of(
          """
          SELECT '' AS part, %s
          FROM dossier d JOIN dossier_coverage c ON c.dossier_code = d.code
          WHERE %s
          """
              .formatted(COUNTS, ScopeCondition.ON_DOSSIER));
  private static final Sql MISSING =
      Sql.of(
          """
          SELECT o.dossier_code, o.component_code, o.name, d.procedure_code, d.department, d.applicant_name, d.received_at,
                 s.declared_pages, w.doc_code, o.position
          FROM obligation o
          JOIN dossier d ON d.code = o.dossier_code
          LEFT JOIN dossier_component s ON s.dossier_code = o.dossier_code AND s.code = o.component_code
          LEFT JOIN LATERAL (
            SELECT w.doc_code FROM document w
            WHERE w.dossier_code = o.dossier_code AND w.state NOT IN ('QUARANTINED', 'WITHDRAWN')
              AND w.secrecy_checked
              AND (o.component_code = ANY (w.component_codes) OR (w.role = 'RESULT' AND o.component_code = ''))
            ORDER BY w.id DESC LIMIT 1) w ON TRUE
          WHERE o.exemption IS NULL AND o.degree = 'MISSING'
            AND (o.dossier_code, o.position) > (:dossier, :position) AND %s
          ORDER BY o.dossier_code, o.position LIMIT :limit
          """
              .formatted(ScopeCondition.ON_DOSSIER));
  private static final Sql REBUILD = Sql.of("SELECT rebuild_coverage() AS wrong");

  private final Database database;
  private final AuditLog audit;

  CoverageReport(Database database, AuditLog audit) {
    this.database = database;
    this.audit = audit;
  }

  /**
   * Returns coverage by group.
   *
   * @param after the last group of the previous page; empty for the first page. Dossiers without a
   *     department are in the group with the empty name, which is first
   */
  @Transactional
  public List<CoverageRow> by(CoverageGroup group, Scope scope, Optional<String> after, int limit) {
    return ScopeCondition.bind(database.statement(by(group)), scope)
        .bind("first", after.isEmpty())
        .bind("after", after.orElse(""))
        .bind("limit", limit)
        .list(CoverageReport::counts);
  }

  @Transactional
  public CoverageRow total(Scope scope) {
    return ScopeCondition.bind(database.statement(TOTAL), scope).single(CoverageReport::counts);
  }

  /**
   * Returns the papers that still have to be scanned.
   *
   * @param cursor dossier and position of the last paper of the previous page; empty for the first
   */
  @Transactional
  List<MissingPaper> missing(Scope scope, String cursor, int limit) {
    int space = cursor.lastIndexOf(' ');
    return ScopeCondition.bind(database.statement(MISSING), scope)
        .bind("dossier", cursor.substring(0, Math.max(space, 0)))
        .bind("position", position(cursor, space))
        .bind("limit", limit)
        .list(CoverageReport::missing);
  }

  /** Recomputes all coverage; returns the number of dossiers whose stored coverage was wrong. */
  @Transactional
  long rebuild(String actor) {
    long wrong = database.statement(REBUILD).single(row -> row.number("wrong"));
    audit.record(actor, "coverage.rebuild", "coverage", wrong + " dossiers mended");
    return wrong;
  }

  private static int position(String cursor, int space) {
    try {
      return cursor.isEmpty() ? -1 : Integer.parseInt(cursor.substring(space + 1));
    } catch (NumberFormatException e) {
      throw Cursors.invalid();
    }
  }

  private static Sql by(String expression) {
    return by(expression, "MATERIALIZED");
  }

  private static Sql by(String expression, String groups) {
    return Sql.of(GROUPS.formatted(expression, COUNTS, ScopeCondition.ON_DOSSIER, groups));
  }

  private static Sql by(CoverageGroup group) {
    return switch (group) {
      case DOSSIER -> BY_DOSSIER;
      case PROCEDURE -> BY_PROCEDURE;
      case DEPARTMENT -> BY_DEPARTMENT;
      case MONTH -> BY_MONTH;
    };
  }

  private static CoverageRow counts(Row row) {
    return CoverageRow.of(
        row.text("part"),
        row.number("dossiers"),
        row.number("complete"),
        new CoverageRow.Degrees(
            row.number("required"),
            row.number("digitized"),
            row.number("clean"),
            row.number("attested"),
            row.number("held_elsewhere")));
  }

  private static MissingPaper missing(Row row) {
    return new MissingPaper(
        row.text("dossier_code"),
        row.optionalText("component_code").filter(code -> !code.isEmpty()),
        row.text("name"),
        row.text("procedure_code"),
        row.optionalText("department"),
        row.text("applicant_name"),
        VietnamTime.at(row.instant("received_at")),
        row.optionalInteger("declared_pages"),
        row.optionalText("doc_code"),
        row.integer("position"));
  }
}
