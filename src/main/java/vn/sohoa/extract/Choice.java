package vn.sohoa.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.sohoa.clean.Finding;
import vn.sohoa.clean.FindingCode;

/** Where all candidates come together and one is chosen for each field. */
final class Choice {
  private static final List<FieldName> REQUIRED =
      List.of(
          FieldName.TYPE_NAME,
          FieldName.CODE_NUMBER,
          FieldName.CODE_NOTATION,
          FieldName.ISSUED_DATE,
          FieldName.ORGAN_NAME,
          FieldName.SUBJECT);
  private static final double UNSURE = 0.6;
  private static final Comparator<ExtractedField> BEST_FIRST =
      Comparator.<ExtractedField, Boolean>comparing(field -> field.clean().isEmpty())
          .thenComparing(Comparator.comparingDouble(ExtractedField::confidence).reversed());

  private Choice() {}

  static Extraction of(Reading reading) {
    var fields = new ArrayList<ExtractedField>();
    for (FieldName name : FieldName.values()) {
      Stream<ExtractedField> candidates =
          reading.fields().stream().filter(field -> field.name() == name).sorted(BEST_FIRST);
      candidates.limit(name == FieldName.DOSSIER_CODE ? Long.MAX_VALUE : 1).forEach(fields::add);
    }
    var findings = new ArrayList<Finding>(reading.findings());
    findings.addAll(missing(fields, reading.findings()));
    findings.addAll(unsure(fields));
    if (isDraft(fields)) {
      findings.add(Finding.ofDocument(FindingCode.NOT_ISSUED, ""));
    }
    return new Extraction(fields, findings.stream().distinct().toList());
  }

  private static List<Finding> missing(List<ExtractedField> fields, List<Finding> told) {
    Set<FieldName> present =
        fields.stream()
            .filter(field -> field.clean().isPresent())
            .map(ExtractedField::name)
            .collect(Collectors.toSet());
    Set<String> explained =
        told.stream().flatMap(finding -> finding.field().stream()).collect(Collectors.toSet());
    return REQUIRED.stream()
        .filter(name -> !present.contains(name))
        .map(FieldName::metadataName)
        .filter(name -> !explained.contains(name))
        .map(name -> Finding.ofField(FindingCode.FIELD_MISSING, name, ""))
        .toList();
  }

  private static List<Finding> unsure(List<ExtractedField> fields) {
    return fields.stream()
        .filter(field -> field.clean().isPresent() && field.confidence() < UNSURE)
        .map(
            field ->
                Finding.ofField(
                    FindingCode.LOW_CONFIDENCE,
                    field.name().metadataName(),
                    field.clean().orElse("")))
        .toList();
  }

  // both places stand on the paper and both are blank
  private static boolean isDraft(List<ExtractedField> fields) {
    Set<String> rules = fields.stream().map(ExtractedField::rule).collect(Collectors.toSet());
    return rules.contains(NumberRule.BLANK) && rules.contains(DateRule.BLANK);
  }
}
