package vn.sohoa.extract.label;

import vn.sohoa.clean.finding.Finding;
import vn.sohoa.clean.finding.FindingCode;
import vn.sohoa.extract.kind.KindField;

/** Findings about what was not extracted. The details are the same whenever it happens again. */
public final class Incomplete {
  private Incomplete() {}

  /** The time was over. */
  public static Finding outOfTime() {
    return Finding.ofDocument(FindingCode.EXTRACTION_INCOMPLETE, "");
  }

  static Finding of(KindField field) {
    return Finding.ofField(FindingCode.EXTRACTION_INCOMPLETE, field.name(), "");
  }
}
