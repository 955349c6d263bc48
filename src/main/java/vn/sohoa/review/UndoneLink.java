package vn.sohoa.review;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import vn.sohoa.document.Document;
import vn.sohoa.link.LinkState;
import vn.sohoa.link.ManualLinkService;
import vn.sohoa.review.decision.Decision;
import vn.sohoa.review.decision.DecisionKind;
import vn.sohoa.review.decision.Standing;

/** Restores the link of an earlier decision, or lets the machine decide it again. */
@ApplicationScoped
class UndoneLink implements Undo {
  private final DecisionLog decisions;
  private final ManualLinkService links;

  UndoneLink(DecisionLog decisions, ManualLinkService links) {
    this.decisions = decisions;
    this.links = links;
  }

  @Override
  public DecisionKind kind() {
    return DecisionKind.LINK;
  }

  @Override
  public void undo(Document document, Decision undone, Standing after) {
    Optional<Decision> earlier = after.about(DecisionKind.LINK);
    if (earlier.isPresent()) {
      LinkState state = decisions.read(earlier.get().after().orElseThrow(), LinkState.class);
      links.restore(document, state, earlier.get().by());
    } else {
      links.release(document);
    }
  }
}
