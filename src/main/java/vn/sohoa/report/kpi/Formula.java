package vn.sohoa.report.kpi;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * An indicator as a law has it for some time. The predicate is code; what may change by a decision
 * is data.
 *
 * @param legalBasis the text it comes from
 * @param effectiveTo the last day; empty while it is in force
 * @param fullScoreAt the rate in percent from which on the maximum is given; empty where the rate
 *     alone is reported
 * @param maxPoints the most points of this indicator; empty where no text found so far states it
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
