package vn.sohoa.report.monthly;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.sohoa.report.CoverageRow;
import vn.sohoa.report.KpiReport;

/**
 * Statistics of the dossiers received in a month, as of now.
 *
 * @param month as {@code 2026-10}
 * @param received dossiers received in the month
 * @param finished how many of those are finished
 * @param coverage over all of them
 * @param trend coverage of this month and the five before it, oldest first; months without dossiers
 *     are omitted
 */
@RegisterForReflection // the framework sees only that some answer is given
public record MonthlyReport(
    String month,
    OffsetDateTime at,
    long received,
    long finished,
    Scans scans,
    CoverageRow coverage,
    List<KpiReport.Row> indicators,
    List<CoverageRow> departments,
    List<CoverageRow> procedures,
    List<CoverageRow> trend) {

  /** Documents received during the month, of any dossier. */
  @RegisterForReflection
  @Schema(name = "ScanCounts")
  public record Scans(long documents, long pages, long needReview, long failed) {}
}
