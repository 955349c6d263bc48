package vn.sohoa.report.kpi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RateTest {
  private static final Formula SCORED = formula(Optional.of("80"), Optional.of("6"));

  private static Formula formula(Optional<String> fullScoreAt, Optional<String> maxPoints) {
    return new Formula(
        Indicator.DIGITIZED,
        "766/QĐ-TTg",
        LocalDate.of(2022, 6, 23),
        Optional.empty(),
        fullScoreAt.map(BigDecimal::new),
        maxPoints.map(BigDecimal::new));
  }

  @ParameterizedTest(name = "{0} of {1} → {2} %, {3} of 6 points, {4} % of the maximum")
  @CsvSource({
    "0,     10,    0.00,   0.00, 0.00",
    "1,     3,     33.33,  2.50, 41.67",
    "2,     3,     66.67,  5.00, 83.33",
    "4,     10,    40.00,  3.00, 50.00",
    "8,     10,    80.00,  6.00, 100.00",
    "9,     10,    90.00,  6.00, 100.00",
    "10,    10,    100.00, 6.00, 100.00",
    "79999, 99999, 80.00,  6.00, 100.00",
    "79998, 100000, 80.00, 6.00, 100.00",
    "79999, 100000, 80.00, 6.00, 100.00",
    "799,   1000,  79.90,  5.99, 99.88",
    "1,     800,   0.13,   0.01, 0.16",
    "1,     1,     100.00, 6.00, 100.00",
    "7999,  10000, 79.99,  6.00, 99.99",
    "1,     100000, 0.00,  0.00, 0.00",
  })
  void roundsToTwoDecimalsWithFullPointsFromEightyPercent(
      long numerator, long denominator, String percent, String points, String ofMaximum) {
    var rate = new Rate(numerator, denominator);

    assertThat(rate.percent()).contains(new BigDecimal(percent));
    assertThat(rate.points(SCORED)).contains(new BigDecimal(points));
    assertThat(rate.percentOfMaximum(SCORED)).contains(new BigDecimal(ofMaximum));
  }

  @Test
  void zeroDenominatorHasNeitherRateNorPoints() {
    var none = new Rate(0, 0);

    assertThat(none.percent()).isEmpty();
    assertThat(none.points(SCORED)).isEmpty();
    assertThat(none.percentOfMaximum(SCORED)).isEmpty();
  }

  @Test
  void unknownMaximumHasNoPoints() {
    Formula unknown = formula(Optional.of("80"), Optional.empty());

    assertThat(new Rate(4, 10).points(unknown)).isEmpty();
    assertThat(new Rate(4, 10).percentOfMaximum(unknown)).contains(new BigDecimal("50.00"));
  }

  @Test
  void unscoredIndicatorHasOnlyRate() {
    Formula unscored = formula(Optional.empty(), Optional.of("6"));

    assertThat(new Rate(4, 10).points(unscored)).isEmpty();
    assertThat(new Rate(4, 10).percentOfMaximum(unscored)).isEmpty();
  }

  @Test
  void numeratorAboveDenominatorIsRejected() {
    assertThatThrownBy(() -> new Rate(2, 1)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void formulaIsInForceFromFirstToLastDayInclusive() {
    var formula =
        new Formula(
            Indicator.DIGITIZED,
            "766/QĐ-TTg",
            LocalDate.of(2022, 6, 23),
            Optional.of(LocalDate.of(2026, 12, 31)),
            Optional.empty(),
            Optional.empty());

    assertThat(formula.isInForceOn(LocalDate.of(2022, 6, 22))).isFalse();
    assertThat(formula.isInForceOn(LocalDate.of(2022, 6, 23))).isTrue();
    assertThat(formula.isInForceOn(LocalDate.of(2026, 12, 31))).isTrue();
    assertThat(formula.isInForceOn(LocalDate.of(2027, 1, 1))).isFalse();
  }

  @Property
  void largerNumeratorNeverYieldsFewerPoints(
      @ForAll @IntRange(min = 1, max = 5000) int denominator,
      @ForAll @IntRange(min = 0, max = 4999) int some) {
    int numerator = Math.min(some, denominator - 1);

    BigDecimal fewer = new Rate(numerator, denominator).points(SCORED).orElseThrow();
    BigDecimal more = new Rate(numerator + 1, denominator).points(SCORED).orElseThrow();

    assertThat(more).isGreaterThanOrEqualTo(fewer).isLessThanOrEqualTo(new BigDecimal("6.00"));
  }

  @Test
  void tallyCountsDenominatorAndNumerator() {
    var tally = new Tally();
    tally.add(Indicator.ELECTRONIC_RESULT, new Judgement.Met());
    tally.add(Indicator.ELECTRONIC_RESULT, new Judgement.Missed(Judgement.Miss.NO_RESULT_FILE));
    tally.add(Indicator.ELECTRONIC_RESULT, new Judgement.NotCounted());

    assertThat(tally.rate(Indicator.ELECTRONIC_RESULT)).isEqualTo(new Rate(1, 2));
    assertThat(tally.rate(Indicator.REUSED)).isEqualTo(new Rate(0, 0));
  }
}
