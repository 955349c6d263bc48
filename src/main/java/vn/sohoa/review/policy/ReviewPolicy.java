package vn.sohoa.review.policy;

import java.util.Comparator;
import java.util.List;
import vn.sohoa.clean.finding.Severity;

/**
 * What stops a document from being READY (design decision D14). The most precise rule decides; a
 * finding without a rule blocks unless it is a note, so that a new code never passes unseen.
 *
 * @param version from 1
 */
public record ReviewPolicy(int version, List<PolicyRule> rules) {
  public ReviewPolicy {
    rules = List.copyOf(rules);
  }

  /** Whether such a finding stops the document until a person has decided. */
  public boolean blocks(PolicyRule.Question asked) {
    return rules.stream()
        .filter(rule -> rule.covers(asked))
        .max(Comparator.comparingInt(PolicyRule::precision))
        .map(PolicyRule::blocking)
        .orElseGet(() -> asked.code().severity() != Severity.INFO);
  }
}
