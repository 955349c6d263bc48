package vn.sohoa.bench.fields;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.sohoa.bench.paper.Issuer;
import vn.sohoa.bench.paper.Paper;
import vn.sohoa.extract.Extraction;
import vn.sohoa.extract.field.FieldName;

/**
 * What a paper says, by field; empty where it says nothing.
 *
 * @param group whose figures it counts for
 */
record Expected(String group, Map<FieldName, Optional<String>> values) {

  static Expected of(String group, Paper paper) {
    Issuer issuer = paper.issuer();
    var values = new LinkedHashMap<FieldName, Optional<String>>();
    values.put(FieldName.CODE_NUMBER, Optional.of(paper.number()));
    values.put(FieldName.CODE_NOTATION, Optional.of(paper.notation()));
    values.put(FieldName.ISSUED_DATE, Optional.of(paper.date().toString()));
    values.put(FieldName.ISSUED_PLACE, Optional.of(issuer.place()));
    values.put(
        FieldName.ORGAN_NAME,
        Optional.of(
            (String.join(" ", issuer.parent()) + " " + String.join(" ", issuer.name())).strip()));
    values.put(FieldName.TYPE_NAME, Optional.of(paper.kind().title()));
    values.put(
        FieldName.SUBJECT, Optional.of(paper.subject()).filter(subject -> !subject.isEmpty()));
    values.put(FieldName.SIGNER_NAME, Optional.of(paper.signer()));
    values.put(FieldName.SIGNER_POSITION, Optional.of(String.join(" ", issuer.authority())));
    return new Expected(group, values);
  }

  /** Of a paper without number and date, which nobody has signed yet. */
  static Expected ofDraft(String group, Paper paper) {
    var values = new LinkedHashMap<>(of(group, paper).values());
    values.put(FieldName.CODE_NUMBER, Optional.empty());
    values.put(FieldName.ISSUED_DATE, Optional.empty());
    return new Expected(group, values);
  }

  List<Answer> answers(Extraction extraction) {
    return values.entrySet().stream()
        .map(
            value ->
                Answer.of(
                    group, value.getKey(), value.getValue(), extraction.field(value.getKey())))
        .toList();
  }
}
