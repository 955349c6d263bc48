package vn.sohoa.report;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.math.BigDecimal;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.sohoa.report.kpi.Rate;

/**
 * Coverage of a group of dossiers.
 *
 * @param group code of the dossier or procedure, name of the department (empty for none), or month
 *     as {@code 2026-10}
 * @param complete dossiers in which every obligation is satisfied
 * @param percent satisfied of required, 0 to 100; absent if nothing is required
 */
@RegisterForReflection // the framework sees only that some answer is given
@Schema(name = "CoverageFigures")
public record CoverageRow(
    String group,
    long dossiers,
    long complete,
    long required,
    long satisfied,
    Optional<BigDecimal> percent) {

  static CoverageRow of(String group, long dossiers, long complete, long required, long satisfied) {
    return new CoverageRow(
        group, dossiers, complete, required, satisfied, new Rate(satisfied, required).percent());
  }
}
