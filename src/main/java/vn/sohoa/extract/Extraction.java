package vn.sohoa.extract;

import java.util.List;
import java.util.Optional;
import vn.sohoa.clean.finding.Finding;
import vn.sohoa.extract.field.FieldName;
import vn.sohoa.extract.header.KindScore;
import vn.sohoa.extract.kind.Kind;

/**
 * What was found on a document.
 *
 * @param kinds of paper that anything speaks for, best first
 * @param fields best first where a name has several
 */
public record Extraction(
    List<KindScore> kinds, List<ExtractedField> fields, List<Finding> findings) {
  public Extraction {
    kinds = List.copyOf(kinds);
    fields = List.copyOf(fields);
    findings = List.copyOf(findings);
  }

  /** Which kind of paper it is, if any is recognised. */
  public Optional<Kind> kind() {
    return kinds.stream().findFirst().filter(KindScore::isEnough).map(KindScore::kind);
  }

  /** The best value of that name. */
  public Optional<ExtractedField> field(FieldName name) {
    return fields.stream().filter(field -> field.name().equals(name)).findFirst();
  }
}
