package vn.sohoa.report.monthly;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.sohoa.message.Language;
import vn.sohoa.report.CoverageRow;
import vn.sohoa.report.KpiReport;

/** Builds the report's tables as text, identical in PDF and workbook. */
final class MonthlyTables {
  private static final List<String> COVERAGE_HEAD =
      List.of("dossiers", "complete", "required", "satisfied", "percent");

  private MonthlyTables() {}

  /**
   * @param rows without the header, each with as many cells as the header
   */
  record Table(String title, List<String> head, List<List<String>> rows) {}

  static List<Table> of(MonthlyReport report) {
    return List.of(
        new Table(text("summary"), List.of(text("content"), text("count")), summary(report)),
        new Table(
            text("indicators"),
            List.of(
                text("indicator"), text("content"), text("met"), text("total"), text("percent")),
            report.indicators().stream().map(MonthlyTables::indicator).toList()),
        coverage(text("by-department"), text("department"), report.departments()),
        coverage(text("by-procedure"), text("procedure"), report.procedures()),
        coverage(text("trend"), text("month"), report.trend()));
  }

  /** The report is for Vietnamese authorities, so the language is fixed. */
  static String text(String key, String... arguments) {
    return Language.VIETNAMESE.text("monthly." + key, arguments);
  }

  static String percent(Optional<BigDecimal> percent) {
    return percent.map(MonthlyTables::vietnamese).orElse(text("none"));
  }

  private static List<List<String>> summary(MonthlyReport report) {
    return List.of(
        List.of(text("received"), number(report.received())),
        List.of(text("finished"), number(report.finished())),
        List.of(text("obligations"), number(report.coverage().required())),
        List.of(text("digitized"), number(report.coverage().satisfied())),
        List.of(text("coverage"), percent(report.coverage().percent())),
        List.of(text("scans"), number(report.scans().documents())),
        List.of(text("pages"), number(report.scans().pages())),
        List.of(text("need-review"), number(report.scans().needReview())),
        List.of(text("failed"), number(report.scans().failed())));
  }

  private static List<String> indicator(KpiReport.Row row) {
    return List.of(
        row.number(),
        row.title(),
        number(row.numerator()),
        number(row.denominator()),
        percent(row.percent()));
  }

  private static Table coverage(String title, String group, List<CoverageRow> rows) {
    var head = new ArrayList<String>();
    head.add(group);
    COVERAGE_HEAD.forEach(key -> head.add(text(key)));
    return new Table(
        title,
        List.copyOf(head),
        rows.stream()
            .map(
                row ->
                    List.of(
                        row.group().isEmpty() ? text("unknown") : row.group(),
                        number(row.dossiers()),
                        number(row.complete()),
                        number(row.required()),
                        number(row.satisfied()),
                        percent(row.percent())))
            .toList());
  }

  private static String number(long value) {
    return Long.toString(value);
  }

  private static String vietnamese(BigDecimal value) {
    return value.toPlainString().replace('.', ',');
  }
}
