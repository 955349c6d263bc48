package vn.sohoa.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Optional;
import vn.sohoa.document.FieldReview;
import vn.sohoa.intake.MetadataDeclared;
import vn.sohoa.review.decision.DecisionKind;
import vn.sohoa.review.decision.FieldState;
import vn.sohoa.review.decision.ServiceReasons;

/**
 * Takes values that were sent with a scan as decisions of the sender: what is read differently is a
 * finding.
 */
@ApplicationScoped
class DeclaredValues {
  private final DecisionLog decisions;
  private final FieldProjection projection;

  DeclaredValues(DecisionLog decisions, FieldProjection projection) {
    this.decisions = decisions;
    this.projection = projection;
  }

  void declared(@Observes MetadataDeclared event) {
    var unknown = new FieldState(List.of(), Optional.empty(), List.of(), false);
    event
        .values()
        .forEach(
            (name, value) ->
                decisions.record(
                    event.document(),
                    new DecisionLog.Entry(
                        DecisionKind.FIELD,
                        name,
                        unknown,
                        new FieldState(
                            List.of(), Optional.of(FieldReview.SET), List.of(value), false),
                        Optional.of(ServiceReasons.SENT_WITH_SCAN),
                        event.keyId())));
    projection.apply(event.document().id(), decisions.standing(event.document().id()));
  }
}
