package vn.sohoa.extract.label;

import java.util.List;
import vn.sohoa.clean.finding.Finding;
import vn.sohoa.clean.finding.FindingCode;
import vn.sohoa.extract.field.Candidate;

/**
 * Candidate of a field with the findings of its cleaner.
 *
 * @param flaws reported only if the candidate is chosen
 */
record Find(Candidate candidate, List<Finding> flaws) {
  /** Returns whether the value is there, but written by hand. */
  boolean isWritten() {
    return flaws.stream().anyMatch(flaw -> flaw.code() == FindingCode.HANDWRITTEN);
  }
}
