package vn.sohoa.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.sohoa.paging.CursorPage;
import vn.sohoa.paging.PageRequest;
import vn.sohoa.problem.ProblemException;
import vn.sohoa.problem.Reason;
import vn.sohoa.report.kpi.Indicator;

/** Explains why two snapshots differ: which dossiers entered or left what. */
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
  private static final String SUMMARY =
      """
      SELECT indicator,
             count(*) FILTER (WHERE before IS NULL), count(*) FILTER (WHERE after IS NULL),
             count(*) FILTER (WHERE after = 'MET'), count(*) FILTER (WHERE before = 'MET')
      FROM (%s) changes GROUP BY indicator
      """
          .formatted(CHANGES);
  private static final String PAGE =
      """
      SELECT dossier_code, indicator, before, after FROM (%s) changes
      WHERE dossier_code || ' ' || indicator > :after AND (CAST(:indicator AS text) IS NULL OR indicator = :indicator)
      ORDER BY dossier_code || ' ' || indicator
      """
          .formatted(CHANGES);

  private final EntityManager entities;
  private final SnapshotRepository snapshots;

  SnapshotDifference(EntityManager entities, SnapshotRepository snapshots) {
    this.entities = entities;
    this.snapshots = snapshots;
  }

  /**
   * @param indicators how many entered and left, by indicator
   * @param changes the dossiers themselves
   */
  public record Difference(List<Summary> indicators, CursorPage<Change> changes) {}

  /** The later numbers are the earlier ones, plus what entered, less what left. */
  public record Summary(
      Indicator indicator,
      long enteredDenominator,
      long leftDenominator,
      long enteredNumerator,
      long leftNumerator) {}

  /**
   * @param before {@code MET}, or why not; absent where the dossier was not counted
   * @param after the same in the later snapshot
   */
  public record Change(
      String dossierCode, Indicator indicator, Optional<String> before, Optional<String> after) {
    String cursor() {
      return dossierCode + " " + indicator.name();
    }
  }

  @Transactional
  Difference between(UUID one, UUID other, Optional<Indicator> indicator, PageRequest page) {
    requireComparable(snapshots.get(one), snapshots.get(other));
    return new Difference(
        Rows.of(bind(SUMMARY, one, other)).stream().map(SnapshotDifference::summary).toList(),
        CursorPage.of(
            Rows.of(
                    bind(PAGE, one, other)
                        .setParameter("after", page.cursor())
                        .setParameter("indicator", indicator.map(Enum::name).orElse(null))
                        .setMaxResults(page.rows()))
                .stream()
                .map(SnapshotDifference::change)
                .toList(),
            page.limit(),
            Change::cursor,
            change -> change));
  }

  /**
   * @throws ProblemException if they were taken of different dossiers: those of the wider one would
   *     look as if they had left
   */
  static void requireComparable(KpiReport one, KpiReport other) {
    requireSame("period", one.from(), other.from());
    requireSame("period", one.to(), other.to());
    requireSame("department", one.department(), other.department());
    requireSame("procedure", one.procedure(), other.procedure());
  }

  private static void requireSame(String what, Object one, Object other) {
    if (!one.equals(other)) {
      throw new ProblemException(Reason.UNPROCESSABLE, "with: a snapshot of another " + what);
    }
  }

  private Query bind(String sql, UUID one, UUID other) {
    return entities
        .createNativeQuery(sql, Tuple.class)
        .setParameter("one", one)
        .setParameter("other", other);
  }

  private static Summary summary(Tuple row) {
    return new Summary(
        Indicator.valueOf(row.get(0, String.class)),
        Rows.number(row, 1),
        Rows.number(row, 2),
        Rows.number(row, 3),
        Rows.number(row, 4));
  }

  private static Change change(Tuple row) {
    return new Change(
        row.get(0, String.class),
        Indicator.valueOf(row.get(1, String.class)),
        Rows.text(row, 2),
        Rows.text(row, 3));
  }
}
