package vn.sohoa.report;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.math.BigDecimal;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.sohoa.report.kpi.Rate;

/**
 * Coverage of a group of dossiers, with {@code required = digitized + heldElsewhere + missing}.
 *
 * @param group code of the dossier or procedure, name of the department (empty for none), or month
 *     as {@code 2026-10}
 * @param complete dossiers in which nothing is missing
 * @param satisfied digitized + heldElsewhere
 * @param percent satisfied of required, 0 to 100; absent if nothing is required
 * @param digitized papers with a readable, linked document
 * @param clean of the digitized, papers with a document that has no open blocking finding
 * @param attested of the clean, papers whose accuracy an officer recorded
 * @param heldElsewhere papers that need no scan because their data are held elsewhere
 * @param missing papers that are owed
 */
@RegisterForReflection // the framework sees only that some answer is given
@Schema(name = "CoverageFigures")
public record CoverageRow(
    String group,
    long dossiers,
    long complete,
    long required,
    long satisfied,
    Optional<BigDecimal> percent,
    long digitized,
    long clean,
    long attested,
    long heldElsewhere,
    long missing) {

  /** Papers by degree; exempted ones are not counted. */
  record Degrees(long required, long digitized, long clean, long attested, long heldElsewhere) {}

  static CoverageRow of(String group, long dossiers, long complete, Degrees papers) {
    long satisfied = papers.digitized() + papers.heldElsewhere();
    return new CoverageRow(
        group,
        dossiers,
        complete,
        papers.required(),
        satisfied,
        new Rate(satisfied, papers.required()).percent(),
        papers.digitized(),
        papers.clean(),
        papers.attested(),
        papers.heldElsewhere(),
        papers.required() - satisfied);
  }
}
