package vn.sohoa.extract;

import java.util.List;
import java.util.Optional;
import vn.sohoa.clean.Finding;

/**
 * What was found on a document.
 *
 * @param fields at most one for each name; several only for {@link FieldName#DOSSIER_CODE}, best
 *     first
 */
public record Extraction(List<ExtractedField> fields, List<Finding> findings) {
  public Extraction {
    fields = List.copyOf(fields);
    findings = List.copyOf(findings);
  }

  /** The best value of that name. */
  public Optional<ExtractedField> field(FieldName name) {
    return fields.stream().filter(field -> field.name() == name).findFirst();
  }
}
