package vn.sohoa.report;

import java.util.Locale;

/** By what coverage is summed up. */
public enum CoverageGroup {
  DOSSIER("d.code"),
  PROCEDURE("d.procedure_code"),
  DEPARTMENT("coalesce(d.department, '')"),
  MONTH("to_char(d.received_at AT TIME ZONE 'Asia/Ho_Chi_Minh', 'YYYY-MM')");

  private final String expression;

  CoverageGroup(String expression) {
    this.expression = expression;
  }

  /** SQL over {@code dossier d}. */
  String expression() {
    return expression;
  }

  /** As the address of a request has it. */
  public static CoverageGroup fromString(String sent) {
    return valueOf(sent.toUpperCase(Locale.ROOT));
  }
}
