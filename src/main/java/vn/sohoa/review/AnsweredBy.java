package vn.sohoa.review;

import java.util.List;
import java.util.Optional;
import vn.sohoa.clean.finding.Finding;
import vn.sohoa.clean.finding.FindingCode;
import vn.sohoa.review.decision.Decision;
import vn.sohoa.review.decision.DecisionKind;
import vn.sohoa.review.decision.Standing;

/** Which decisions answer which findings, without dismissing them. */
final class AnsweredBy {
  private AnsweredBy() {}

  /** Returns the decision that answers a finding; empty if none does. */
  static Optional<Decision> of(Finding finding, Standing standing) {
    return switch (finding.code()) {
      // Arises only if the decision that stands does not know it
      case REVIEW_CONTRADICTED -> Optional.empty();
      case KIND_UNKNOWN -> standing.about(DecisionKind.KIND);
      case NOT_ISSUED -> both(standing, List.of("codeNumber", "issuedDate"));
      default -> ofField(finding, standing);
    };
  }

  private static Optional<Decision> ofField(Finding finding, Standing standing) {
    boolean isOfValue = finding.code() != FindingCode.STATE_SECRET;
    return finding
        .field()
        .filter(_ -> isOfValue)
        .flatMap(name -> standing.about(DecisionKind.FIELD, name));
  }

  /** Returns the later of the decisions about all these fields; empty if one is undecided. */
  private static Optional<Decision> both(Standing standing, List<String> names) {
    List<Decision> decided =
        names.stream().flatMap(name -> standing.about(DecisionKind.FIELD, name).stream()).toList();
    return decided.size() == names.size()
        ? decided.stream().reduce((one, other) -> one.sequence() > other.sequence() ? one : other)
        : Optional.empty();
  }
}
