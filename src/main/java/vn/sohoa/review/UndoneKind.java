package vn.sohoa.review;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import vn.sohoa.document.Document;
import vn.sohoa.review.decision.Decision;
import vn.sohoa.review.decision.DecisionKind;
import vn.sohoa.review.decision.KindState;
import vn.sohoa.review.decision.Standing;

/** Gives a document the kind of an earlier decision or of the machine again. */
@ApplicationScoped
class UndoneKind implements Undo {
  private final DecisionLog decisions;
  private final PaperDecisions papers;

  UndoneKind(DecisionLog decisions, PaperDecisions papers) {
    this.decisions = decisions;
    this.papers = papers;
  }

  @Override
  public DecisionKind kind() {
    return DecisionKind.KIND;
  }

  @Override
  public void undo(Document document, Decision undone, Standing after) {
    Optional<Decision> earlier = after.about(DecisionKind.KIND);
    Optional<String> kind =
        earlier.isPresent()
            ? decisions.read(earlier.get().after().orElseThrow(), KindState.class).kind()
            : document.recognisedKind();
    if (!kind.equals(document.kind())) {
      document.isOfKind(kind);
      papers.extractAgain(document);
    }
  }
}
