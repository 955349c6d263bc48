package vn.sohoa.report;

import java.util.Locale;

/** By what coverage is summed up. */
public enum CoverageGroup {
  DOSSIER,
  PROCEDURE,
  DEPARTMENT,
  MONTH;

  /** As the address of a request has it. */
  public static CoverageGroup fromString(String sent) {
    return valueOf(sent.toUpperCase(Locale.ROOT));
  }
}
