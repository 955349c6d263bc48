package vn.sohoa.review;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.sohoa.message.Message;
import vn.sohoa.problem.ProblemException;
import vn.sohoa.problem.Reason;
import vn.sohoa.review.policy.PolicyRule;

/**
 * A new version of the review policy.
 *
 * @param rules all rules; the most precise one that covers a finding decides
 */
public record PolicyRequest(
    @NotNull @Size(min = 1, max = 2000) List<@NotNull @Valid PolicyRule> rules,
    @NotBlank @Size(max = 500) String reason) {

  /**
   * Refuses two rules about the same.
   *
   * @throws ProblemException INVALID_REQUEST, with the later of them
   */
  void requireDistinct() {
    Set<PolicyRule> seen = new HashSet<>();
    for (int at = 0; at < rules.size(); at++) {
      PolicyRule rule = rules.get(at);
      if (!seen.add(new PolicyRule(rule.code(), rule.kind(), rule.importance(), true))) {
        throw ProblemException.atPointer(
            Reason.INVALID_REQUEST, "/rules/" + at, Message.of("fault.repeated-rule"));
      }
    }
  }
}
