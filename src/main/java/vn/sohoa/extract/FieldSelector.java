package vn.sohoa.extract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.sohoa.clean.finding.Finding;
import vn.sohoa.clean.finding.FindingCode;
import vn.sohoa.extract.check.CrossChecks;
import vn.sohoa.extract.check.OwnNumber;
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
  private static final double UNSURE = 0.6;
  private static final int MAX_OTHERS = 5;
  private static final int MAX_VALUES = 50;
  private static final int MAX_ROWS = 500;

  private FieldSelector() {}

  /**
   * Chooses the fields.
   *
   * @param kinds scores of the kinds that were recognised, best first
   * @param kind the kind whose fields the paper has; without one, nothing is said of what it lacks
   */
  public static Extraction of(
      List<KindScore> kinds, Optional<Kind> kind, Reading reading, ExternalEvidence evidence) {
    Reading settled = kind.map(it -> OwnNumber.settle(reading, required(it))).orElse(reading);
    var checked = CrossChecks.of(settled, evidence);
    Set<String> manyValued = manyValued(kind, KindField::isManyValued);
    Set<String> tables = manyValued(kind, KindField::isTable);
    var fields = new ArrayList<ExtractedField>();
    byName(checked.reading().fields())
        .forEach(
            (name, candidates) ->
                fields.addAll(
                    tables.contains(name.metadataName())
                        ? rows(name, checked.reading().fields())
                        : manyValued.contains(name.metadataName()) || name.isManyValued()
                            ? distinct(candidates)
                            : List.of(
                                checked.undecided().contains(name)
                                    ? undecided(candidates, checked.bounds())
                                    : best(candidates, checked.bounds()))));
    List<Finding> reported = checked.reading().findings();
    var findings =
        new ArrayList<Finding>(
            kind.map(found -> ofKnown(found, fields, reported))
                .orElseGet(() -> ofUnknown(fields, reported)));
    findings.addAll(unsure(fields));
    findings.addAll(cutOff(checked.reading().fields(), manyValued, tables));
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

  // rows keep their order, and two may be alike
  private static List<ExtractedField> rows(FieldName name, List<Candidate> candidates) {
    return candidates.stream()
        .filter(row -> row.name().equals(name))
        .limit(MAX_ROWS)
        .map(row -> new ExtractedField(row, List.of(), Optional.empty()))
        .toList();
  }

  /** Says of which fields with many values more were found than are kept. */
  private static List<Finding> cutOff(
      List<Candidate> candidates, Set<String> manyValued, Set<String> tables) {
    return byName(candidates).entrySet().stream()
        .filter(found -> isCutOff(found.getKey(), found.getValue(), manyValued, tables))
        .map(
            found ->
                Finding.ofField(
                    FindingCode.EXTRACTION_INCOMPLETE, found.getKey().metadataName(), ""))
        .toList();
  }

  private static boolean isCutOff(
      FieldName name, List<Candidate> found, Set<String> manyValued, Set<String> tables) {
    if (tables.contains(name.metadataName())) {
      return found.size() > MAX_ROWS;
    }
    return (manyValued.contains(name.metadataName()) || name.isManyValued())
        && different(found).count() > MAX_VALUES;
  }

  private static Set<String> manyValued(Optional<Kind> kind, Predicate<KindField> isOne) {
    return kind.stream()
        .flatMap(found -> found.fields().stream())
        .filter(isOne)
        .map(KindField::name)
        .collect(Collectors.toSet());
  }

  private static List<Finding> ofKnown(
      Kind kind, List<ExtractedField> fields, List<Finding> reported) {
    var findings = new ArrayList<Finding>(reported);
    findings.addAll(missing(required(kind), fields, reported));
    if (isDraft(fields)) {
      findings.add(Finding.ofDocument(FindingCode.NOT_ISSUED, ""));
    }
    return findings;
  }

  // a person decides the kind, which then tells what the paper lacks: that is one finding, not ten
  private static List<Finding> ofUnknown(List<ExtractedField> fields, List<Finding> reported) {
    Set<String> present = present(fields);
    return Stream.concat(
            Stream.of(Finding.ofDocument(FindingCode.KIND_UNKNOWN, "")),
            reported.stream()
                .filter(
                    finding ->
                        finding.field().isEmpty()
                            || finding.field().filter(present::contains).isPresent()))
        .toList();
  }

  private static List<String> required(Kind kind) {
    return Stream.concat(
            kind.requires().stream(),
            kind.fields().stream().filter(KindField::required).map(KindField::name))
        .toList();
  }

  private static Set<String> present(List<ExtractedField> fields) {
    return fields.stream()
        .filter(field -> field.clean().isPresent())
        .map(field -> field.name().metadataName())
        .collect(Collectors.toSet());
  }

  private static List<Finding> missing(
      List<String> required, List<ExtractedField> fields, List<Finding> reported) {
    Set<String> present = present(fields);
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
