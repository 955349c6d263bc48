package vn.sohoa.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.sohoa.message.Language;
import vn.sohoa.report.kpi.Formula;
import vn.sohoa.report.kpi.Indicator;
import vn.sohoa.report.kpi.Rate;

/**
 * The indicators of the dossiers received in a period.
 *
 * @param snapshot id of the snapshot; empty for a current report
 * @param at when it was computed
 */
public record KpiReport(
    Optional<UUID> snapshot,
    LocalDate from,
    LocalDate to,
    Optional<String> department,
    Optional<String> procedure,
    OffsetDateTime at,
    List<Row> indicators) {

  /**
   * @param number indicator number in Quyết định 766/QĐ-TTg
   * @param percent absent (không áp dụng) if the denominator is 0
   * @param percentOfMaximum percentage of the indicator's maximum points, if it is scored
   * @param points points earned, if the maximum is known
   */
  @Schema(name = "IndicatorResult")
  public record Row(
      String number,
      Indicator indicator,
      String title,
      String legalBasis,
      LocalDate effectiveFrom,
      long numerator,
      long denominator,
      Optional<BigDecimal> percent,
      Optional<BigDecimal> percentOfMaximum,
      Optional<BigDecimal> points) {
    static Row of(Formula formula, Rate rate) {
      Indicator indicator = formula.indicator();
      return new Row(
          indicator.number(),
          indicator,
          indicator.title(Language.VIETNAMESE),
          formula.legalBasis(),
          formula.effectiveFrom(),
          rate.numerator(),
          rate.denominator(),
          rate.percent(),
          rate.percentOfMaximum(formula),
          rate.points(formula));
    }
  }
}
