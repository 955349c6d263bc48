package vn.sohoa.extract.learn;

import java.util.List;
import vn.sohoa.extract.kind.Kind;

/**
 * Proposed definition with what it is based on.
 *
 * @param fields fields of the definition, and those that are only mentioned
 * @param rivals kinds that the samples are recognised as without the new one
 */
public record KindProposal(KindPlan plan, List<ProposedField> fields, List<Kind> rivals) {
  public KindProposal {
    fields = List.copyOf(fields);
    rivals = List.copyOf(rivals);
  }
}
