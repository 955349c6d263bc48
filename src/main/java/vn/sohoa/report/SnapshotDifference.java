package vn.sohoa.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.sohoa.message.Message;
import vn.sohoa.paging.CursorPage;
import vn.sohoa.paging.ListPage;
import vn.sohoa.problem.ProblemException;
import vn.sohoa.problem.Reason;
import vn.sohoa.report.kpi.Indicator;
import vn.sohoa.sql.Database;
import vn.sohoa.sql.Row;
import vn.sohoa.sql.Sql;
import vn.sohoa.sql.Statement;

/** Computes the difference of two snapshots: the dossiers that entered or left a count. */
@ApplicationScoped
class SnapshotDifference {
  private static final String CHANGES =
      """
      SELECT coalesce(a.dossier_code, b.dossier_code) AS dossier_code, i.indicator,
             a.judgement ->> i.indicator AS before, b.judgement ->> i.indicator AS after
      FROM (SELECT * FROM kpi_snapshot_dossier WHERE snapshot_id = :one) a
      FULL JOIN (SELECT * FROM kpi_snapshot_dossier WHERE snapshot_id = :other) b ON b.dossier_code = a.dossier_code
      CROSS JOIN (SELECT DISTINCT indicator FROM kpi_snapshot_rate WHERE snapshot_id IN (:one, :other)) i
      WHERE a.judgement ->> i.indicator IS DISTINCT FROM b.judgement ->> i.indicator
      """;
  private static final Sql SUMMARY =
      Sql.of(
          """
          SELECT indicator,
                 count(*) FILTER (WHERE before IS NULL) AS entered_denominator,
                 count(*) FILTER (WHERE after IS NULL) AS left_denominator,
                 count(*) FILTER (WHERE after = 'MET') AS entered_numerator,
                 count(*) FILTER (WHERE before = 'MET') AS left_numerator
          FROM (%s) changes GROUP BY indicator
          """
              .formatted(CHANGES));
  private static final Sql PAGE =
      Sql.of(
          """
          SELECT dossier_code, indicator, before, after FROM (%s) changes
          WHERE dossier_code || ' ' || indicator > :cursor AND (CAST(:indicator AS text) IS NULL OR indicator = :indicator)
          ORDER BY dossier_code || ' ' || indicator LIMIT :limit
          """
              .formatted(CHANGES));

  private final Database database;
  private final SnapshotRepository snapshots;

  SnapshotDifference(Database database, SnapshotRepository snapshots) {
    this.database = database;
    this.snapshots = snapshots;
  }

  /**
   * @param indicators number of dossiers that entered and left, by indicator
   * @param changes the individual dossiers
   */
  @Schema(name = "SnapshotDifference")
  public record Difference(List<Summary> indicators, CursorPage<Change> changes) {}

  /** Invariant: later numbers = earlier numbers + entered − left. */
  @Schema(name = "IndicatorDifference")
  public record Summary(
      Indicator indicator,
      long enteredDenominator,
      long leftDenominator,
      long enteredNumerator,
      long leftNumerator) {}

  /**
   * @param before {@code MET}, or the reason for not meeting it; absent if the dossier was not
   *     counted
   * @param after the same in the later snapshot
   */
  @Schema(name = "JudgementChange")
  public record Change(
      String dossierCode, Indicator indicator, Optional<String> before, Optional<String> after) {
    String cursor() {
      return dossierCode + " " + indicator.name();
    }
  }

  @Transactional
  Difference between(UUID one, UUID other, Optional<Indicator> indicator, ListPage page) {
    requireComparable(snapshots.get(one), snapshots.get(other));
    return new Difference(
        bind(SUMMARY, one, other).list(SnapshotDifference::summary),
        page.of(
            bind(PAGE, one, other)
                .bind("cursor", page.after())
                .bind("indicator", indicator)
                .bind("limit", page.rows())
                .list(SnapshotDifference::change),
            Change::cursor,
            change -> change));
  }

  /**
   * Validates that two snapshots have the same scope.
   *
   * @throws ProblemException if the scopes differ: dossiers of the wider one would be reported as
   *     having left
   */
  static void requireComparable(KpiReport one, KpiReport other) {
    requireSame("period", one.from(), other.from());
    requireSame("period", one.to(), other.to());
    requireSame("department", one.department(), other.department());
    requireSame("procedure", one.procedure(), other.procedure());
  }

  private static void requireSame(String what, Object one, Object other) {
    if (!one.equals(other)) {
      throw ProblemException.ofParameter(
          Reason.UNPROCESSABLE, "with", Message.of("fault.other-" + what));
    }
  }

  private Statement bind(Sql sql, UUID one, UUID other) {
    return database.statement(sql).bind("one", one).bind("other", other);
  }

  private static Summary summary(Row row) {
    return new Summary(
        row.constant("indicator", Indicator.class),
        row.number("entered_denominator"),
        row.number("left_denominator"),
        row.number("entered_numerator"),
        row.number("left_numerator"));
  }

  private static Change change(Row row) {
    return new Change(
        row.text("dossier_code"),
        row.constant("indicator", Indicator.class),
        row.optionalText("before"),
        row.optionalText("after"));
  }
}
