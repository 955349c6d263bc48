package vn.sohoa.web.report;

import vn.sohoa.report.CoverageRow;
import vn.sohoa.web.Texts;

/**
 * Coverage of a group as a table shows it.
 *
 * @param share of what is required, in percent, for a meter
 */
public record CoverageLine(
    String label,
    String dossiers,
    String complete,
    String required,
    String digitized,
    String clean,
    String attested,
    String held,
    String missing,
    String percent,
    double share) {
  static CoverageLine of(String label, CoverageRow row, Texts t) {
    double share = row.percent().map(Number::doubleValue).orElse(0.0);
    return new CoverageLine(
        label,
        t.number(row.dossiers()),
        t.number(row.complete()),
        t.number(row.required()),
        t.number(row.digitized()),
        t.number(row.clean()),
        t.number(row.attested()),
        t.number(row.heldElsewhere()),
        t.number(row.missing()),
        t.percent(row.percent()),
        share);
  }
}
