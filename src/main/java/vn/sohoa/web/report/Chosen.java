package vn.sohoa.web.report;

import vn.sohoa.report.Scope;

/**
 * What a report is about, as its form shows it.
 *
 * @param from first day as ISO 8601
 * @param to last day as ISO 8601
 * @param query the same choice for the API
 * @param month of the last day, as {@code 2026-10}
 */
public record Chosen(
    String from, String to, String department, String procedure, String query, String month) {
  private static final int MONTH_LENGTH = 7;

  static Chosen of(Scope scope) {
    String last = scope.to().orElseThrow().toString();
    return new Chosen(
        scope.from().orElseThrow().toString(),
        last,
        scope.department().orElse(""),
        scope.procedure().orElse(""),
        ReportFilter.query(scope),
        last.substring(0, MONTH_LENGTH));
  }
}
