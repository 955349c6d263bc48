package vn.sohoa.review.policy;

import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.sohoa.clean.finding.FindingCode;

/**
 * A row of the review policy.
 *
 * @param kind id of a kind of paper; empty for all
 * @param importance of the field that the finding is about; empty for all findings, also those
 *     about pages or the document
 * @param blocking whether such a finding stops the document until a person has decided
 */
@Schema(name = "ReviewPolicyRule")
public record PolicyRule(
    FindingCode code, Optional<String> kind, Optional<Importance> importance, boolean blocking) {
  boolean covers(Question asked) {
    return code == asked.code()
        && (kind.isEmpty() || kind.equals(asked.kind()))
        && (importance.isEmpty() || importance.equals(asked.importance()));
  }

  /** A rule for a kind precedes one for an importance, and both precede a rule for all. */
  int precision() {
    return (kind.isPresent() ? 2 : 0) + (importance.isPresent() ? 1 : 0);
  }

  /**
   * A finding as the policy sees it.
   *
   * @param kind of the document; empty if unknown
   * @param importance of the field; empty if the finding is about no field
   */
  public record Question(
      FindingCode code, Optional<String> kind, Optional<Importance> importance) {}
}
