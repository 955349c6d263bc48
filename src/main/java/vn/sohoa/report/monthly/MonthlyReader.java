package vn.sohoa.report.monthly;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import vn.sohoa.report.CoverageGroup;
import vn.sohoa.report.CoverageReport;
import vn.sohoa.report.CoverageRow;
import vn.sohoa.report.CoverageRows;
import vn.sohoa.report.KpiService;
import vn.sohoa.report.Scope;
import vn.sohoa.time.VietnamTime;

/** Gathers the monthly report. */
@ApplicationScoped
class MonthlyReader {
  private static final int MONTHS_BEFORE = 5;
  private static final String FINISHED =
      """
      SELECT count(*) FROM dossier d
      WHERE d.received_at >= :begin AND d.received_at < :end
        AND d.state IN ('FINISHED', 'RETURNED', 'STOPPED', 'REFUSED')
      """;
  private static final String SCANS =
      """
      SELECT count(*), coalesce(sum(page_count), 0), count(*) FILTER (WHERE state = 'NEEDS_REVIEW'),
             count(*) FILTER (WHERE state = 'FAILED')
      FROM document WHERE received_at >= :begin AND received_at < :end AND state <> 'QUARANTINED'
      """;

  private final EntityManager entities;
  private final KpiService kpi;
  private final CoverageReport coverage;
  private final Clock clock;

  MonthlyReader(EntityManager entities, KpiService kpi, CoverageReport coverage, Clock clock) {
    this.entities = entities;
    this.kpi = kpi;
    this.coverage = coverage;
    this.clock = clock;
  }

  @Transactional
  MonthlyReport of(YearMonth month) {
    Scope scope = Scope.of(month.atDay(1), month.atEndOfMonth());
    CoverageRow total = coverage.total(scope);
    return new MonthlyReport(
        month.toString(),
        VietnamTime.at(clock.instant()),
        total.dossiers(),
        number(row(FINISHED, scope), 0),
        scans(scope),
        total,
        kpi.report(scope).indicators(),
        all(CoverageGroup.DEPARTMENT, scope),
        all(CoverageGroup.PROCEDURE, scope),
        all(
            CoverageGroup.MONTH,
            Scope.of(month.minusMonths(MONTHS_BEFORE).atDay(1), month.atEndOfMonth())));
  }

  private List<CoverageRow> all(CoverageGroup group, Scope scope) {
    return CoverageRows.all(after -> coverage.by(group, scope, after, CoverageRows.PORTION))
        .toList();
  }

  private MonthlyReport.Scans scans(Scope scope) {
    Tuple row = row(SCANS, scope);
    return new MonthlyReport.Scans(number(row, 0), number(row, 1), number(row, 2), number(row, 3));
  }

  private Tuple row(String sql, Scope scope) {
    return (Tuple)
        entities
            .createNativeQuery(sql, Tuple.class)
            .setParameter("begin", scope.begin())
            .setParameter("end", scope.end())
            .getSingleResult();
  }

  private static long number(Tuple row, int column) {
    return row.get(column, Number.class).longValue();
  }
}
