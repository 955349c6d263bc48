package vn.sohoa.review.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import vn.sohoa.clean.finding.FindingCode;
import vn.sohoa.clean.finding.Severity;
import vn.sohoa.review.policy.PolicyRule.Question;

/** The most precise rule decides. */
class ReviewPolicyTest {
  private static final Optional<Importance> KEY = Optional.of(Importance.KEY);
  private static final Optional<Importance> OTHER = Optional.of(Importance.OTHER);
  private static final Optional<String> DECISION = Optional.of("quyet-dinh");

  private static PolicyRule rule(
      Optional<String> kind, Optional<Importance> importance, boolean blocking) {
    return new PolicyRule(FindingCode.LOW_CONFIDENCE, kind, importance, blocking);
  }

  private static Question asked(Optional<String> kind, Optional<Importance> importance) {
    return new Question(FindingCode.LOW_CONFIDENCE, kind, importance);
  }

  @Test
  void aRuleForAKindPrecedesOneForAnImportanceAndThatOneForAll() {
    var policy =
        new ReviewPolicy(
            1,
            List.of(
                rule(Optional.empty(), Optional.empty(), false),
                rule(Optional.empty(), KEY, true),
                rule(DECISION, Optional.empty(), false),
                rule(DECISION, OTHER, true)));

    assertThat(policy.blocks(asked(Optional.empty(), OTHER))).isFalse();
    assertThat(policy.blocks(asked(Optional.of("thong-bao"), KEY))).isTrue();
    assertThat(policy.blocks(asked(DECISION, KEY))).isFalse();
    assertThat(policy.blocks(asked(DECISION, OTHER))).isTrue();
  }

  @Test
  void aFindingAboutNoFieldIsNotCoveredByARuleForAnImportance() {
    var policy = new ReviewPolicy(1, List.of(rule(Optional.empty(), OTHER, false)));

    assertThat(policy.blocks(asked(Optional.empty(), Optional.empty()))).isTrue();
  }

  @Property
  void withoutARuleEverythingButNotesBlocks(@ForAll FindingCode code) {
    assertThat(
            new ReviewPolicy(1, List.of())
                .blocks(new Question(code, Optional.empty(), Optional.empty())))
        .isEqualTo(code.severity() != Severity.INFO);
  }
}
