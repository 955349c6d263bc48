package vn.sohoa.web.report;

import java.util.List;
import java.util.stream.IntStream;
import vn.sohoa.report.CoverageRow;
import vn.sohoa.web.Texts;
import vn.sohoa.web.chart.ColumnChart;
import vn.sohoa.web.chart.Drawing;

/** Draws how far groups of dossiers are from 100 %, in all degrees side by side. */
public final class Degrees {
  private final Texts t;

  public Degrees(Texts t) {
    this.t = t;
  }

  /**
   * @param name unique within the page
   * @param rows at least one
   * @param labels of the rows, e.g. months
   */
  public Drawing draw(String name, String title, List<CoverageRow> rows, List<String> labels) {
    List<ColumnChart.Group> groups =
        IntStream.range(0, rows.size())
            .mapToObj(index -> group(labels.get(index), rows.get(index)))
            .toList();
    return new ColumnChart(
            name, title, t.of("web.reports.degrees-text"), series(), groups, 100, t::percent)
        .draw();
  }

  private List<ColumnChart.Series> series() {
    return List.of(
        ColumnChart.Series.columns(t.of("web.reports.digitized"), "digitized"),
        ColumnChart.Series.columns(t.of("web.reports.clean"), "clean"),
        ColumnChart.Series.columns(t.of("web.reports.attested"), "attested"),
        ColumnChart.Series.columns(t.of("web.reports.held"), "held"),
        ColumnChart.Series.remainder(t.of("web.reports.missing"), "remainder"));
  }

  private static ColumnChart.Group group(String label, CoverageRow row) {
    double whole = Math.max(1, row.required()) / 100.0;
    return ColumnChart.Group.of(
        label,
        row.digitized() / whole,
        row.clean() / whole,
        row.attested() / whole,
        row.heldElsewhere() / whole,
        row.missing() / whole);
  }
}
