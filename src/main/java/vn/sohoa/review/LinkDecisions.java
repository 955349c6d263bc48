package vn.sohoa.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import vn.sohoa.link.LinkDecided;
import vn.sohoa.review.decision.DecisionKind;

/** Records the decisions about links, and judges the document anew. */
@ApplicationScoped
class LinkDecisions {
  private final DecisionLog decisions;
  private final Settlement settlement;

  LinkDecisions(DecisionLog decisions, Settlement settlement) {
    this.decisions = decisions;
    this.settlement = settlement;
  }

  void decided(@Observes LinkDecided event) {
    decisions.record(
        event.document(),
        new DecisionLog.Entry(
            DecisionKind.LINK,
            "",
            event.before().orElse(null),
            event.after(),
            event.reason(),
            event.keyId()));
    settlement.conclude(event.document());
  }
}
