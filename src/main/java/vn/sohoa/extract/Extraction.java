package vn.sohoa.extract;

import java.util.List;
import java.util.Optional;
import vn.sohoa.clean.Finding;
import vn.sohoa.extract.kind.Kind;

/**
 * What was found on a document.
 *
 * @param kind which kind of paper it is, if any is recognised
 * @param fields best first where a name has several
 */
public record Extraction(Optional<Kind> kind, List<ExtractedField> fields, List<Finding> findings) {
  public Extraction {
    fields = List.copyOf(fields);
    findings = List.copyOf(findings);
  }

  /** The best value of that name. */
  public Optional<ExtractedField> field(FieldName name) {
    return fields.stream().filter(field -> field.name().equals(name)).findFirst();
  }
}
