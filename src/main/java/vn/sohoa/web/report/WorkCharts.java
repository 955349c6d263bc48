package vn.sohoa.web.report;

import java.util.List;
import java.util.function.DoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.sohoa.report.work.WorkDay;
import vn.sohoa.report.work.WorkMonth;
import vn.sohoa.web.Texts;
import vn.sohoa.web.chart.ColumnChart;
import vn.sohoa.web.chart.ColumnChart.Group;
import vn.sohoa.web.chart.ColumnChart.Series;
import vn.sohoa.web.chart.Drawing;

/** Draws the numbers of the work. */
final class WorkCharts {
  private final Texts t;

  WorkCharts(Texts t) {
    this.t = t;
  }

  /**
   * @param months may be empty: then there is no chart of them
   */
  List<Drawing> of(List<WorkDay> days, List<Long> ages, List<WorkMonth> months) {
    return Stream.concat(
            Stream.of(backlog(days), documents(days), pages(days), ages(ages)),
            months.isEmpty() ? Stream.empty() : Stream.of(straight(months)))
        .toList();
  }

  private Drawing backlog(List<WorkDay> days) {
    return chart(
        "backlog",
        List.of(
            Series.columns(t.of("web.reports.stopped"), "missing"),
            Series.columns(t.of("web.reports.settled"), "clean"),
            Series.line(t.of("web.reports.waiting"), "curve")),
        days.stream()
            .map(day -> Group.ofCounts(label(day), day.stopped(), day.settled(), day.waiting()))
            .toList());
  }

  private Drawing documents(List<WorkDay> days) {
    return chart(
        "documents",
        List.of(
            Series.columns(t.of("web.reports.received"), "digitized"),
            Series.columns(t.of("web.reports.finished"), "clean"),
            Series.columns(t.of("web.reports.failed"), "missing")),
        days.stream()
            .map(day -> Group.ofCounts(label(day), day.received(), day.finished(), day.failed()))
            .toList());
  }

  private Drawing pages(List<WorkDay> days) {
    return chart(
        "pages",
        List.of(Series.columns(t.of("web.reports.pages"), "digitized")),
        days.stream().map(day -> Group.ofCounts(label(day), day.pages())).toList());
  }

  private Drawing ages(List<Long> ages) {
    return chart(
        "ages",
        List.of(Series.columns(t.of("web.reports.waiting"), "held")),
        IntStream.range(0, ages.size())
            .mapToObj(index -> Group.ofCounts(t.of("web.reports.age-" + index), ages.get(index)))
            .toList());
  }

  private Drawing straight(List<WorkMonth> months) {
    return new ColumnChart(
            "straight",
            t.of("web.reports.straight"),
            t.of("web.reports.straight-text"),
            List.of(Series.columns(t.of("web.reports.straight"), "clean")),
            months.stream()
                .map(month -> Group.of(t.month(month.month().toString()), month.percent()))
                .toList(),
            100,
            t::percent)
        .draw();
  }

  private Drawing chart(String name, List<Series> series, List<Group> groups) {
    DoubleFunction<String> number = value -> t.number(Math.round(value));
    return new ColumnChart(
            name,
            t.of("web.reports." + name + "-title"),
            t.of("web.reports." + name + "-text"),
            series,
            groups,
            0,
            number)
        .draw();
  }

  /** Returns day and month. */
  private String label(WorkDay day) {
    return t.day(day.day()).substring(0, 5);
  }
}
