package vn.sohoa.review.decision;

import java.util.List;
import java.util.Optional;
import vn.sohoa.document.FieldReview;

/**
 * What a field had before or after a decision.
 *
 * @param machine the clean values of the machine at that time
 * @param review what a person had decided; empty if nobody had
 * @param values the decided values; empty if nobody had decided, or that it is absent
 * @param overridden whether a value was accepted although the cleaner refused it
 */
public record FieldState(
    List<String> machine, Optional<FieldReview> review, List<String> values, boolean overridden) {
  public FieldState {
    machine = List.copyOf(machine);
    values = List.copyOf(values);
  }
}
