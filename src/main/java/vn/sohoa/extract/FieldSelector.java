package vn.sohoa.extract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.sohoa.clean.finding.Finding;
import vn.sohoa.clean.finding.FindingCode;
import vn.sohoa.extract.check.CrossChecks;
import vn.sohoa.extract.field.Candidate;
import vn.sohoa.extract.field.Candidates;
import vn.sohoa.extract.field.DateBounds;
import vn.sohoa.extract.field.ExternalEvidence;
import vn.sohoa.extract.field.FieldName;
import vn.sohoa.extract.field.Reading;
import vn.sohoa.extract.header.DateRule;
import vn.sohoa.extract.header.KindScore;
import vn.sohoa.extract.header.NumberRule;
import vn.sohoa.extract.kind.Kind;
import vn.sohoa.extract.kind.KindField;

/**
 * Chooses one candidate per field, or all distinct ones for a field with many values. Candidates
 * are first checked against each other; then one with a value precedes one without, and higher
 * confidence precedes lower.
 */
public final class FieldSelector {
  private static final List<String> DEFAULT_REQUIRED =
      Stream.of(
              FieldName.TYPE_NAME,
              FieldName.CODE_NUMBER,
              FieldName.CODE_NOTATION,
              FieldName.ISSUED_DATE,
              FieldName.ORGAN_NAME,
              FieldName.SUBJECT)
          .map(FieldName::metadataName)
          .toList();
  private static final double UNSURE = 0.6;
  private static final int MAX_OTHERS = 5;
  private static final int MAX_VALUES = 50;

  private FieldSelector() {}

  /**
   * Chooses the fields.
   *
   * @param kinds scores of the kinds that were recognised, best first
   * @param kind the kind whose fields the paper has
   * @param traces whether a page has any trace of an administrative paper's head
   */
  public static Extraction of(
      List<KindScore> kinds,
      Optional<Kind> kind,
      Reading reading,
      ExternalEvidence evidence,
      boolean traces) {
    var checked = CrossChecks.of(reading, evidence);
    Set<String> manyValued = manyValued(kind);
    var fields = new ArrayList<ExtractedField>();
    byName(checked.reading().fields())
        .forEach(
            (name, candidates) ->
                fields.addAll(
                    manyValued.contains(name.metadataName()) || name.isManyValued()
                        ? distinct(candidates)
                        : List.of(
                            checked.undecided().contains(name)
                                ? undecided(candidates, checked.bounds())
                                : best(candidates, checked.bounds()))));
    var findings = new ArrayList<Finding>(checked.reading().findings());
    boolean isUnknown = kind.isEmpty() && !traces && !hasSignature(fields);
    findings.addAll(
        isUnknown
            ? List.of(Finding.ofDocument(FindingCode.KIND_UNKNOWN, ""))
            : missing(required(kind), fields, findings));
    findings.addAll(unsure(fields));
    if (isDraft(fields)) {
      findings.add(Finding.ofDocument(FindingCode.NOT_ISSUED, ""));
    }
    return new Extraction(kinds, fields, findings.stream().distinct().toList());
  }

  private static Map<FieldName, List<Candidate>> byName(List<Candidate> candidates) {
    return candidates.stream()
        .sorted(Candidate.BEST_FIRST)
        .collect(Collectors.groupingBy(Candidate::name, LinkedHashMap::new, Collectors.toList()));
  }

  private static ExtractedField best(List<Candidate> candidates, Optional<DateBounds> bounds) {
    Candidate chosen = candidates.getFirst();
    boolean isOpenDate = chosen.name().equals(FieldName.ISSUED_DATE) && chosen.clean().isEmpty();
    return new ExtractedField(
        chosen, runnersUp(candidates), isOpenDate ? bounds : Optional.empty());
  }

  /** A person decides; what might be there is suggested. */
  private static ExtractedField undecided(List<Candidate> candidates, Optional<DateBounds> bounds) {
    Candidate first = Candidates.withoutValue(candidates.getFirst());
    List<Candidate> suggested =
        different(candidates.stream().filter(candidate -> candidate.clean().isPresent()).toList())
            .limit(MAX_OTHERS)
            .toList();
    boolean isDate = first.name().equals(FieldName.ISSUED_DATE);
    return new ExtractedField(first, suggested, isDate ? bounds : Optional.empty());
  }

  // the same value found twice is not an alternative
  private static List<Candidate> runnersUp(List<Candidate> candidates) {
    return different(candidates).skip(1).limit(MAX_OTHERS).toList();
  }

  private static Stream<Candidate> different(List<Candidate> candidates) {
    var others = new LinkedHashMap<Optional<String>, Candidate>();
    candidates.forEach(other -> others.putIfAbsent(other.clean().or(other::raw), other));
    return others.values().stream();
  }

  private static List<ExtractedField> distinct(List<Candidate> candidates) {
    var values = new LinkedHashMap<Optional<String>, Candidate>();
    candidates.forEach(value -> values.putIfAbsent(value.clean().or(value::raw), value));
    return values.values().stream()
        .limit(MAX_VALUES)
        .map(value -> new ExtractedField(value, List.of(), Optional.empty()))
        .toList();
  }

  private static Set<String> manyValued(Optional<Kind> kind) {
    return kind.stream()
        .flatMap(found -> found.fields().stream())
        .filter(KindField::repeated)
        .map(KindField::name)
        .collect(Collectors.toSet());
  }

  private static List<String> required(Optional<Kind> kind) {
    return kind.map(
            found ->
                Stream.concat(
                        found.requires().stream(),
                        found.fields().stream().filter(KindField::required).map(KindField::name))
                    .toList())
        .orElse(DEFAULT_REQUIRED);
  }

  // the first page of a paper may be illegible, and only its last one tell what it is
  private static boolean hasSignature(List<ExtractedField> fields) {
    return fields.stream()
        .map(ExtractedField::name)
        .anyMatch(
            name ->
                name.equals(FieldName.SIGNER_POSITION)
                    || name.equals(FieldName.SIGNER_NAME)
                    || name.equals(FieldName.RECIPIENTS));
  }

  private static List<Finding> missing(
      List<String> required, List<ExtractedField> fields, List<Finding> reported) {
    Set<String> present =
        fields.stream()
            .filter(field -> field.clean().isPresent())
            .map(field -> field.name().metadataName())
            .collect(Collectors.toSet());
    Set<String> explained =
        reported.stream().flatMap(finding -> finding.field().stream()).collect(Collectors.toSet());
    return required.stream()
        .filter(name -> !present.contains(name) && !explained.contains(name))
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

  // both places exist on the paper and both are blank
  private static boolean isDraft(List<ExtractedField> fields) {
    Set<String> rules = fields.stream().map(ExtractedField::rule).collect(Collectors.toSet());
    return rules.contains(NumberRule.BLANK) && rules.contains(DateRule.BLANK);
  }
}
