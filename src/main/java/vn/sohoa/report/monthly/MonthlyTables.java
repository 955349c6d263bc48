package vn.sohoa.report.monthly;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.sohoa.message.Language;
import vn.sohoa.report.CoverageRow;
import vn.sohoa.report.KpiReport;

/** Builds the report's tables as text, identical in PDF and workbook. */
final class MonthlyTables {
  private static final List<String> COVERAGE_HEAD =
      List.of("dossiers", "complete", "required", "satisfied", "percent");
  private static final List<String> DEGREES_HEAD =
      List.of(
          "degree-digitized", "degree-clean", "degree-attested", "degree-held", "degree-missing");

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
        coverage(text("trend"), text("month"), report.trend()),
        degrees(text("degrees-by-department"), text("department"), report.departments()),
        degrees(text("degrees-by-procedure"), text("procedure"), report.procedures()),
        degrees(text("degrees-trend"), text("month"), report.trend()));
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
        List.of(text("digitized"), number(report.coverage().digitized())),
        List.of(text("clean"), number(report.coverage().clean())),
        List.of(text("attested"), number(report.coverage().attested())),
        List.of(text("held"), number(report.coverage().heldElsewhere())),
        List.of(text("missing"), number(report.coverage().missing())),
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
    return grouped(
        title,
        group,
        COVERAGE_HEAD,
        rows,
        row ->
            List.of(
                number(row.dossiers()),
                number(row.complete()),
                number(row.required()),
                number(row.satisfied()),
                percent(row.percent())));
  }

  private static Table degrees(String title, String group, List<CoverageRow> rows) {
    return grouped(
        title,
        group,
        DEGREES_HEAD,
        rows,
        row ->
            List.of(
                number(row.digitized()),
                number(row.clean()),
                number(row.attested()),
                number(row.heldElsewhere()),
                number(row.missing())));
  }

  private static Table grouped(
      String title,
      String group,
      List<String> head,
      List<CoverageRow> rows,
      Function<CoverageRow, List<String>> figures) {
    return new Table(
        title,
        Stream.concat(Stream.of(group), head.stream().map(key -> text(key))).toList(),
        rows.stream()
            .map(row -> Stream.concat(Stream.of(name(row)), figures.apply(row).stream()).toList())
            .toList());
  }

  private static String name(CoverageRow row) {
    return row.group().isEmpty() ? text("unknown") : row.group();
  }

  private static String number(long value) {
    return Long.toString(value);
  }

  private static String vietnamese(BigDecimal value) {
    return value.toPlainString().replace('.', ',');
  }
}
