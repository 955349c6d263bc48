package vn.sohoa.report.kpi;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** A numerator and a denominator. */
public record Rate(long numerator, long denominator) {
  private static final int DECIMALS = 2;
  private static final BigDecimal PERCENT = BigDecimal.valueOf(100);

  public Rate {
    if (numerator < 0 || numerator > denominator) {
      throw new IllegalArgumentException(numerator + " of " + denominator);
    }
  }

  /**
   * Returns the rate, 0 to 100 percent, rounded to two decimals; empty (không áp dụng) if the
   * denominator is 0.
   */
  public Optional<BigDecimal> percent() {
    return denominator == 0 ? Optional.empty() : Optional.of(times(PERCENT, BigDecimal.ONE));
  }

  /**
   * Returns the points by a formula, rounded to two decimals: the maximum from {@code fullScoreAt}
   * percent on, otherwise rate × maximum / fullScoreAt. The unrounded rate is compared. Empty if
   * the formula has no points or the denominator is 0.
   */
  public Optional<BigDecimal> points(Formula formula) {
    return formula.maxPoints().flatMap(most -> portion(formula, most));
  }

  /**
   * Returns the share of the maximum that is earned, 0 to 100 percent; available even if the
   * maximum is unknown.
   */
  public Optional<BigDecimal> percentOfMaximum(Formula formula) {
    return portion(formula, PERCENT);
  }

  private Optional<BigDecimal> portion(Formula formula, BigDecimal most) {
    if (denominator == 0) {
      return Optional.empty();
    }
    return formula
        .fullScoreAt()
        .map(full -> reaches(full) ? scaled(most) : times(most.multiply(PERCENT), full));
  }

  private boolean reaches(BigDecimal percent) {
    BigDecimal have = BigDecimal.valueOf(numerator).multiply(PERCENT);
    return have.compareTo(percent.multiply(BigDecimal.valueOf(denominator))) >= 0;
  }

  /** numerator × factor / (denominator × divisor). */
  private BigDecimal times(BigDecimal factor, BigDecimal divisor) {
    return BigDecimal.valueOf(numerator)
        .multiply(factor)
        .divide(BigDecimal.valueOf(denominator).multiply(divisor), DECIMALS, RoundingMode.HALF_UP);
  }

  private static BigDecimal scaled(BigDecimal value) {
    return value.setScale(DECIMALS, RoundingMode.HALF_UP);
  }
}
