package vn.sohoa.report;

import java.util.Locale;

/** Grouping of a coverage report. */
public enum CoverageGroup {
  DOSSIER,
  PROCEDURE,
  DEPARTMENT,
  MONTH;

  /** Parses a query parameter. */
  public static CoverageGroup fromString(String sent) {
    return valueOf(sent.toUpperCase(Locale.ROOT));
  }
}
