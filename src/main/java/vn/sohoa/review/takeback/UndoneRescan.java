package vn.sohoa.review.takeback;

import jakarta.enterprise.context.ApplicationScoped;
import vn.sohoa.document.Document;
import vn.sohoa.review.Undo;
import vn.sohoa.review.decision.Decision;
import vn.sohoa.review.decision.DecisionKind;
import vn.sohoa.review.decision.Standing;

/** Removes a request for a new scan; an earlier one stands again. */
@ApplicationScoped
class UndoneRescan implements Undo {
  private final Rescans rescans;

  UndoneRescan(Rescans rescans) {
    this.rescans = rescans;
  }

  @Override
  public DecisionKind kind() {
    return DecisionKind.RESCAN;
  }

  @Override
  public void undo(Document document, Decision undone, Standing after) {
    rescans.undo(document, after);
  }
}
