package vn.sohoa.review.decision;

import java.util.List;
import vn.sohoa.document.DocumentRole;

/**
 * The role of a document before or after a decision.
 *
 * @param componentCodes the components that were declared for it; none for a result
 */
public record RoleState(DocumentRole role, List<String> componentCodes) {
  public RoleState {
    componentCodes = List.copyOf(componentCodes);
  }
}
