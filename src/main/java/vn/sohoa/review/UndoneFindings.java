package vn.sohoa.review;

import jakarta.enterprise.context.ApplicationScoped;
import vn.sohoa.document.Document;
import vn.sohoa.review.decision.Decision;
import vn.sohoa.review.decision.DecisionKind;
import vn.sohoa.review.decision.Standing;

/** A dismissed finding is open again as soon as the document is judged. */
@ApplicationScoped
class UndoneFindings implements Undo {
  @Override
  public DecisionKind kind() {
    return DecisionKind.FINDING;
  }

  @Override
  public void undo(Document document, Decision undone, Standing after) {
    // The findings are judged after every undo
  }
}
