package vn.sohoa.extract.learn;

import java.util.List;
import java.util.Optional;

/**
 * Proposed field with its examples.
 *
 * @param values values on the samples; empty for those without one
 * @param isConstant whether it is only mentioned, since all samples have the same value
 */
public record ProposedField(FieldPlan plan, List<Optional<String>> values, boolean isConstant) {
  public ProposedField {
    values = List.copyOf(values);
  }
}
