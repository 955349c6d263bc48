package vn.sohoa.review.sampling;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A sample and what it has shown so far.
 *
 * @param lotSize number of documents that it was drawn from
 * @param seed with the lot and the strata it gives the same sample again
 * @param awaitsSecond documents that a second person still has to read
 * @param awaitsThird documents that a third person still has to decide
 * @param done documents whose values are all decided
 * @param unavailable documents that are not finished any more and are left out
 * @param verdict absent until all available documents are done
 */
@Schema(name = "SamplingReport")
public record SamplingReport(
    UUID id,
    String name,
    Lot lot,
    int lotSize,
    int sampleSize,
    List<Stratum> strata,
    String seed,
    String madeBy,
    OffsetDateTime madeAt,
    double target,
    double characterTarget,
    int awaitsSecond,
    int awaitsThird,
    int done,
    int unavailable,
    Accuracy values,
    Accuracy characters,
    List<OfField> byField,
    List<OfStratum> byStratum,
    Optional<Verdict> verdict,
    Optional<OffsetDateTime> decidedAt) {
  public SamplingReport {
    byField = List.copyOf(byField);
    byStratum = List.copyOf(byStratum);
  }

  /**
   * @param belowTarget whether even the upper end of the interval is below the target
   */
  @Schema(name = "SampledField")
  public record OfField(String name, Accuracy accuracy, boolean belowTarget) {}

  /**
   * @param name parts of the stratum, separated by a space; empty if there is only one
   */
  @Schema(name = "SampledStratum")
  public record OfStratum(String name, Accuracy accuracy) {}

  /** Whether documents still have to be read. */
  boolean hasUnread() {
    return awaitsSecond + awaitsThird > 0;
  }

  Verdict result() {
    return values.reaches(target) && characters.reaches(characterTarget)
        ? Verdict.ACCEPTED
        : Verdict.RETURNED;
  }
}
