package vn.sohoa.review;

import vn.sohoa.document.Document;
import vn.sohoa.review.decision.Decision;
import vn.sohoa.review.decision.DecisionKind;
import vn.sohoa.review.decision.Standing;

/** Takes back the effects of the decisions of one kind. */
public interface Undo {
  DecisionKind kind();

  /**
   * Brings the document to what stands without the decision.
   *
   * @param document locked
   * @param undone the decision that is taken back
   * @param after what stands without it
   */
  void undo(Document document, Decision undone, Standing after);
}
