package vn.sohoa.pipeline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.sohoa.document.StoredField;
import vn.sohoa.document.StoredFieldCandidate;
import vn.sohoa.extract.ExtractedField;
import vn.sohoa.extract.field.Candidate;
import vn.sohoa.extract.field.FieldName;

/** Maps extracted fields to rows. */
final class FieldMapper {
  private FieldMapper() {}

  static List<StoredField> of(UUID documentId, List<ExtractedField> extracted, SheetTurns turns) {
    Map<FieldName, Integer> positions = new HashMap<>();
    var rows = new ArrayList<StoredField>();
    for (ExtractedField field : extracted) {
      int position = positions.merge(field.name(), 1, Integer::sum) - 1;
      var row =
          new StoredField(
                  new StoredField.FieldId(documentId, field.name().metadataName(), position),
                  field.raw(),
                  field.clean(),
                  field.confidence(),
                  field.page(),
                  field.box().map(box -> turns.asScanned(field.page(), box)),
                  field.rule())
              .explained(
                  field.chosen().reason(),
                  field.others().stream().map(other -> other(other, turns)).toList());
      field.bounds().ifPresent(bounds -> row.between(bounds.notBefore(), bounds.notAfter()));
      rows.add(row);
    }
    return rows;
  }

  private static StoredFieldCandidate other(Candidate candidate, SheetTurns turns) {
    return new StoredFieldCandidate(
        candidate.raw(),
        candidate.clean(),
        candidate.confidence(),
        candidate.page(),
        candidate
            .box()
            .map(box -> turns.asScanned(candidate.page(), box))
            .map(box -> List.of(box.x(), box.y(), box.width(), box.height())),
        candidate.rule(),
        candidate.reason());
  }
}
