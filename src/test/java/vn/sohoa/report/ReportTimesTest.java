package vn.sohoa.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.sohoa.audit.AuditLog;
import vn.sohoa.audit.RecordedAudit;
import vn.sohoa.testing.Beans;
import vn.sohoa.testing.TestEntities;

/**
 * Reports over a year of dossiers. With {@code -Dsohoa.report.dossiers=33000} it also tells the
 * time that each takes with as many dossiers.
 */
class ReportTimesTest {
  private static final int DOSSIERS = Integer.getInteger("sohoa.report.dossiers", 600);
  private static final Instant NOW = Instant.parse("2026-10-20T03:00:00Z");
  private static final LocalDate TODAY = LocalDate.of(2026, 10, 20);

  private final TestEntities entities = TestEntities.shared();
  private final Beans beans =
      Beans.over(entities, Clock.fixed(NOW, ZoneOffset.UTC))
          .with(AuditLog.class, new RecordedAudit());
  private final CoverageReport coverage = beans.get(CoverageReport.class);
  private final KpiService kpi = beans.get(KpiService.class);

  private void fill() throws Exception {
    entities
        .database()
        .execute(
            """
            SET LOCAL session_replication_role = replica;
            INSERT INTO procedure (code, name, returns_paper_result, valid_from, created_at, updated_at)
            SELECT '1.' || (700000 + n), 'Thủ tục ' || n, true, '2020-01-01', now(), now() FROM generate_series(0, 99) AS n;
            INSERT INTO dossier (code, procedure_id, procedure_code, channel, department, state, applicant_kind, applicant_name,
                                 received_at, result_shared, component_reused, population_data, created_at, updated_at)
            SELECT 'T-' || n, p.id, p.code, 'IN_PERSON', 'Phòng ' || n %% 20, 'RECEIVED', 'INDIVIDUAL', 'Người Nộp',
                   TIMESTAMPTZ '%1$s' - n * interval '1 year' / %2$d, false, false, false, now(), now()
            FROM generate_series(1, %2$d) AS n JOIN procedure p ON p.code = '1.' || (700000 + n %% 100);
            INSERT INTO dossier_component (dossier_code, position, code, secret, reused, from_store)
            SELECT d.code, c, 'C' || c, false, false, false FROM dossier d, generate_series(1, 3) c WHERE d.code LIKE 'T-%%';
            INSERT INTO dossier_state_change (dossier_code, at, state)
            SELECT code, received_at, 'RECEIVED' FROM dossier WHERE code LIKE 'T-%%';
            INSERT INTO dossier_coverage (dossier_code, required, digitized, clean, attested, held_elsewhere)
            SELECT code, 4, 2, 1, 0, 1 FROM dossier WHERE code LIKE 'T-%%'
            """
                .formatted(NOW, DOSSIERS));
    try (var connection = entities.database().dataSource().getConnection();
        var statement = connection.createStatement()) {
      statement.execute("VACUUM ANALYZE dossier, dossier_coverage, dossier_component");
    }
  }

  @AfterEach
  void remove() throws Exception {
    entities
        .database()
        .execute(
            """
            SET LOCAL session_replication_role = replica;
            DELETE FROM dossier_coverage WHERE dossier_code LIKE 'T-%';
            DELETE FROM dossier_state_change WHERE dossier_code LIKE 'T-%';
            DELETE FROM dossier_component WHERE dossier_code LIKE 'T-%';
            DELETE FROM dossier WHERE code LIKE 'T-%';
            DELETE FROM procedure WHERE code LIKE '1.7000%'
            """);
  }

  @Test
  void aYearIsAggregatedByMonthDepartmentAndProcedure() throws Exception {
    fill();
    Scope month = Scope.of(TODAY.withDayOfMonth(1), TODAY);
    Scope halfYear = Scope.of(TODAY.minusMonths(5).withDayOfMonth(1), TODAY);

    CoverageRow total = measure("total of a month", () -> coverage.total(month));
    measure("6 months", () -> by(CoverageGroup.MONTH, halfYear));
    measure("departments of a month", () -> by(CoverageGroup.DEPARTMENT, month));
    measure("procedures of a month", () -> by(CoverageGroup.PROCEDURE, month));
    measure("indicators of a month", () -> kpi.report(month));

    assertThat(by(CoverageGroup.MONTH, halfYear))
        .hasSize(6)
        .last()
        .isEqualTo(
            new CoverageRow(
                "2026-10",
                total.dossiers(),
                total.complete(),
                total.required(),
                total.satisfied(),
                total.percent(),
                total.digitized(),
                total.clean(),
                total.attested(),
                total.heldElsewhere(),
                total.missing()));
    assertThat(total.missing()).isEqualTo(total.dossiers()).isPositive();
  }

  private List<CoverageRow> by(CoverageGroup group, Scope scope) {
    return entities.inTransaction(() -> coverage.by(group, scope, Optional.empty(), 50));
  }

  private <T> T measure(String what, Supplier<T> query) {
    long best = Long.MAX_VALUE;
    for (int repetition = 0; repetition < 5; repetition++) {
      long start = System.nanoTime();
      entities.inTransaction(query);
      best = Math.min(best, System.nanoTime() - start);
    }
    System.out.printf("%s of %d dossiers: %d ms%n", what, DOSSIERS, best / 1_000_000);
    return entities.inTransaction(query);
  }
}
