package vn.sohoa.report.monthly;

import jakarta.enterprise.context.ApplicationScoped;
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
import vn.sohoa.sql.Database;
import vn.sohoa.sql.Sql;
import vn.sohoa.sql.Statement;
import vn.sohoa.time.VietnamTime;

/** Queries the data of the monthly report. */
@ApplicationScoped
class MonthlyReader {
  private static final int MONTHS_BEFORE = 5;
  private static final Sql FINISHED =
      Sql.of(
          """
          SELECT count(*) AS finished FROM dossier d
          WHERE d.received_at >= :begin AND d.received_at < :end
            AND d.state IN ('FINISHED', 'RETURNED', 'STOPPED', 'REFUSED')
          """);
  private static final Sql SCANS =
      Sql.of(
          """
          SELECT count(*) AS documents, coalesce(sum(page_count), 0) AS pages,
                 count(*) FILTER (WHERE state = 'NEEDS_REVIEW') AS to_review,
                 count(*) FILTER (WHERE state = 'FAILED') AS failed
          FROM document WHERE received_at >= :begin AND received_at < :end AND state NOT IN ('QUARANTINED', 'WITHDRAWN')
            AND (secrecy_checked OR state = 'FAILED')
          """);

  private final Database database;
  private final KpiService kpi;
  private final CoverageReport coverage;
  private final Clock clock;

  MonthlyReader(Database database, KpiService kpi, CoverageReport coverage, Clock clock) {
    this.database = database;
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
        of(FINISHED, scope).single(row -> row.number("finished")),
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
    return of(SCANS, scope)
        .single(
            row ->
                new MonthlyReport.Scans(
                    row.number("documents"),
                    row.number("pages"),
                    row.number("to_review"),
                    row.number("failed")));
  }

  private Statement of(Sql sql, Scope scope) {
    return database.statement(sql).bind("begin", scope.begin()).bind("end", scope.end());
  }
}
