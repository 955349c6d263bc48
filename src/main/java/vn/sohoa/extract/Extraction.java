package vn.sohoa.extract;

import java.util.List;
import java.util.Optional;
import vn.sohoa.clean.finding.Finding;
import vn.sohoa.extract.field.FieldName;
import vn.sohoa.extract.header.KindScore;
import vn.sohoa.extract.kind.Kind;

/**
 * Result of extracting a document.
 *
 * @param kinds kinds of paper with any evidence, best first
 * @param fields best first if a name has several values
 */
public record Extraction(
    List<KindScore> kinds, List<ExtractedField> fields, List<Finding> findings) {
  public Extraction {
    kinds = List.copyOf(kinds);
    fields = List.copyOf(fields);
    findings = List.copyOf(findings);
  }

  /** Returns the kind of paper; empty if none is recognised. */
  public Optional<Kind> kind() {
    return kinds.stream().findFirst().filter(KindScore::isEnough).map(KindScore::kind);
  }

  /** Returns the best value of the field with this name. */
  public Optional<ExtractedField> field(FieldName name) {
    return fields.stream().filter(field -> field.name().equals(name)).findFirst();
  }
}
