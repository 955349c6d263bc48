package vn.sohoa.review;

import jakarta.enterprise.context.ApplicationScoped;
import vn.sohoa.document.Document;
import vn.sohoa.review.decision.Decision;
import vn.sohoa.review.decision.DecisionKind;
import vn.sohoa.review.decision.RoleState;
import vn.sohoa.review.decision.Standing;

/** Gives a document the role of an earlier decision or of the sender again. */
@ApplicationScoped
class UndoneRole implements Undo {
  private final DecisionLog decisions;
  private final PaperDecisions papers;

  UndoneRole(DecisionLog decisions, PaperDecisions papers) {
    this.decisions = decisions;
    this.papers = papers;
  }

  @Override
  public DecisionKind kind() {
    return DecisionKind.ROLE;
  }

  @Override
  public void undo(Document document, Decision undone, Standing after) {
    RoleState state =
        decisions.read(
            after
                .about(DecisionKind.ROLE)
                .flatMap(Decision::after)
                .or(undone::before)
                .orElseThrow(),
            RoleState.class);
    papers.assign(document, state);
  }
}
