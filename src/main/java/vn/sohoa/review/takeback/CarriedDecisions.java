package vn.sohoa.review.takeback;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import vn.sohoa.document.Document;
import vn.sohoa.review.DecisionLog;
import vn.sohoa.review.decision.Decision;
import vn.sohoa.review.decision.DecisionKind;
import vn.sohoa.review.decision.DuplicateAnswer;
import vn.sohoa.review.decision.DuplicateState;

/**
 * Copies to a new version what people decided about the paper. What they decided about the scan,
 * such as a dismissed finding, an order of pages or an attestation, is not true of another scan.
 */
@ApplicationScoped
class CarriedDecisions {
  private static final Set<DecisionKind> ABOUT_THE_PAPER =
      EnumSet.of(
          DecisionKind.FIELD,
          DecisionKind.KIND,
          DecisionKind.ROLE,
          DecisionKind.LINK,
          DecisionKind.DUPLICATE);

  private final DecisionLog decisions;

  CarriedDecisions(DecisionLog decisions) {
    this.decisions = decisions;
  }

  /**
   * Records the decisions of a document that stand as decisions about another one. If the machine
   * reads the other differently, that is a finding.
   *
   * @param keyId who replaced the one by the other, and so says that it is the same paper
   */
  void copy(Document from, Document to, String keyId) {
    for (DecisionKind kind : ABOUT_THE_PAPER) {
      decisions
          .standing(from.id())
          .all(kind)
          .filter(this::isStillTrue)
          .forEach(decision -> decisions.record(to, entry(decision, from, keyId)));
    }
  }

  /** Of two duplicates one is withdrawn since, unless both are kept. */
  private boolean isStillTrue(Decision decision) {
    return decision.kind() != DecisionKind.DUPLICATE
        || decisions.read(decision.after().orElseThrow(), DuplicateState.class).answer()
            == DuplicateAnswer.KEEP_BOTH;
  }

  private DecisionLog.Entry entry(Decision decision, Document from, String keyId) {
    String reason =
        decision.reason().map(told -> from.docCode() + ": " + told).orElseGet(from::docCode);
    return new DecisionLog.Entry(
        decision.kind(),
        decision.target(),
        null,
        decision.after().map(after -> decisions.read(after, JsonNode.class)).orElse(null),
        Optional.of(reason),
        keyId);
  }
}
