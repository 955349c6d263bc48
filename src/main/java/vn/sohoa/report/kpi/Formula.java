package vn.sohoa.report.kpi;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Legal parameters of an indicator for a period of validity. The predicate is code; what a decision
 * may change is data.
 *
 * @param legalBasis the legal text that defines it
 * @param effectiveTo last day of validity, inclusive; empty while in force
 * @param fullScoreAt minimum rate for the maximum points, in percent; empty if only the rate is
 *     reported
 * @param maxPoints maximum points of this indicator; empty if no known text states them
 */
public record Formula(
    Indicator indicator,
    String legalBasis,
    LocalDate effectiveFrom,
    Optional<LocalDate> effectiveTo,
    Optional<BigDecimal> fullScoreAt,
    Optional<BigDecimal> maxPoints) {

  public boolean isInForceOn(LocalDate day) {
    return !day.isBefore(effectiveFrom) && effectiveTo.map(last -> !day.isAfter(last)).orElse(true);
  }
}
