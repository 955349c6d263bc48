package vn.sohoa.vocabulary;

import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.sohoa.clean.finding.FindingCode;
import vn.sohoa.clean.finding.Severity;
import vn.sohoa.review.policy.Importance;
import vn.sohoa.review.policy.PolicyRule;
import vn.sohoa.review.policy.ReviewPolicy;

/**
 * A code of findings, and whether such a finding stops a document by the review policy in force.
 *
 * @param blocksDocument whether it does when it is about a page or the document
 * @param blocksKeyField whether it does about a field that identifies the paper or its owner
 * @param blocksOtherField whether it does about another field
 * @param exceptions rules of the policy for single kinds of paper
 */
@Schema(name = "FindingDescription")
public record FindingEntry(
    FindingCode code,
    FindingGroup group,
    Severity severity,
    DisplayName title,
    boolean blocksDocument,
    boolean blocksKeyField,
    boolean blocksOtherField,
    List<PolicyRule> exceptions) {
  public FindingEntry {
    exceptions = List.copyOf(exceptions);
  }

  static FindingEntry of(FindingCode code, ReviewPolicy policy) {
    return new FindingEntry(
        code,
        FindingGroup.of(code),
        code.severity(),
        DisplayName.of("finding." + code.name()),
        blocks(policy, code, Optional.empty()),
        blocks(policy, code, Optional.of(Importance.KEY)),
        blocks(policy, code, Optional.of(Importance.OTHER)),
        policy.rules().stream()
            .filter(rule -> rule.code() == code && rule.kind().isPresent())
            .toList());
  }

  private static boolean blocks(
      ReviewPolicy policy, FindingCode code, Optional<Importance> importance) {
    return policy.blocks(new PolicyRule.Question(code, Optional.empty(), importance));
  }
}
