package vn.sohoa.review;

import jakarta.enterprise.context.ApplicationScoped;
import vn.sohoa.document.Document;
import vn.sohoa.review.decision.Decision;
import vn.sohoa.review.decision.DecisionKind;
import vn.sohoa.review.decision.Standing;

/** Shows again what the machine or an earlier decision says about a field. */
@ApplicationScoped
class UndoneFields implements Undo {
  private final FieldProjection projection;

  UndoneFields(FieldProjection projection) {
    this.projection = projection;
  }

  @Override
  public DecisionKind kind() {
    return DecisionKind.FIELD;
  }

  @Override
  public void undo(Document document, Decision undone, Standing after) {
    projection.apply(document.id(), after);
  }
}
