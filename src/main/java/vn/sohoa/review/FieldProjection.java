package vn.sohoa.review;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.sohoa.document.FieldRepository;
import vn.sohoa.document.FieldReview;
import vn.sohoa.document.StoredField;
import vn.sohoa.review.decision.Decision;
import vn.sohoa.review.decision.DecisionKind;
import vn.sohoa.review.decision.FieldState;
import vn.sohoa.review.decision.Standing;

/**
 * Writes the decisions about fields that stand beside what the machine read. The result depends
 * only on both, so that it can be computed again at any time.
 */
@ApplicationScoped
class FieldProjection {
  /** Rule of a row that exists because a person gave the value. */
  static final String BY_PERSON = "person";

  private final FieldRepository fields;
  private final DecisionLog decisions;

  FieldProjection(FieldRepository fields, DecisionLog decisions) {
    this.fields = fields;
    this.decisions = decisions;
  }

  /** Applies the decisions that stand to the fields of a document. */
  void apply(UUID documentId, Standing standing) {
    Map<String, List<StoredField>> rows =
        fields.of(documentId).stream()
            .collect(Collectors.groupingBy(StoredField::name, TreeMap::new, Collectors.toList()));
    rows.values().forEach(this::reset);
    standing
        .all(DecisionKind.FIELD)
        .forEach(
            decision ->
                write(
                    documentId,
                    decision,
                    rows.getOrDefault(decision.target(), List.of()).stream()
                        .filter(row -> !row.rule().equals(BY_PERSON))
                        .toList()));
    fields.flush();
  }

  private void reset(List<StoredField> rows) {
    for (StoredField row : rows) {
      if (row.rule().equals(BY_PERSON)) {
        fields.delete(row);
      } else {
        row.removeReview();
      }
    }
    fields.flush();
  }

  private void write(UUID documentId, Decision decision, List<StoredField> read) {
    FieldState state = decisions.read(decision.after().orElseThrow(), FieldState.class);
    FieldReview review = state.review().orElseThrow();
    int rows = Math.max(1, Math.max(read.size(), state.values().size()));
    for (int position = 0; position < rows; position++) {
      Optional<String> value =
          position < state.values().size()
              ? Optional.of(state.values().get(position))
              : Optional.empty();
      StoredField row =
          position < read.size()
              ? read.get(position)
              : added(documentId, decision.target(), position);
      row.review(value.isPresent() ? review : FieldReview.ABSENT, value);
    }
  }

  private StoredField added(UUID documentId, String name, int position) {
    var row =
        new StoredField(
            new StoredField.FieldId(documentId, name, position),
            Optional.empty(),
            Optional.empty(),
            1,
            StoredField.NO_PAGE,
            Optional.empty(),
            BY_PERSON);
    fields.persist(row);
    return row;
  }
}
