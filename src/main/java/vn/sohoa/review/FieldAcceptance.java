package vn.sohoa.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import vn.sohoa.clean.finding.Cleaned;
import vn.sohoa.clean.metadata.MetadataField;
import vn.sohoa.clean.text.VietnameseText;
import vn.sohoa.document.FieldReview;
import vn.sohoa.document.FlawWords;
import vn.sohoa.document.StoredField;
import vn.sohoa.message.Message;
import vn.sohoa.problem.RequestFault;
import vn.sohoa.review.decision.FieldState;

/**
 * Turns what a person sent about fields of one document into states of these fields, through the
 * same cleaners as what the machine read.
 */
final class FieldAcceptance {
  private final PaperFields paperFields;
  private final Optional<String> kind;
  private final List<StoredField> rows;
  private final Function<String, Optional<FieldState>> standing;

  FieldAcceptance(
      PaperFields paperFields,
      Optional<String> kind,
      List<StoredField> rows,
      Function<String, Optional<FieldState>> standing) {
    this.paperFields = paperFields;
    this.kind = kind;
    this.rows = rows;
    this.standing = standing;
  }

  /**
   * Either the state after the change, or why it is refused.
   *
   * @param flaws what the cleaner says about the typed values; notes do not refuse them
   */
  record Result(Optional<FieldState> after, List<RequestFault> faults, List<Cleaned.Flaw> flaws) {
    Result {
      faults = List.copyOf(faults);
      flaws = List.copyOf(flaws);
    }

    static Result refused(RequestFault fault) {
      return new Result(Optional.empty(), List.of(fault), List.of());
    }
  }

  /** Returns the state of a field before the change. */
  FieldState before(String name) {
    Optional<FieldState> decided = standing.apply(name);
    return new FieldState(
        machine(name),
        decided.flatMap(FieldState::review),
        decided.map(FieldState::values).orElse(List.of()),
        decided.map(FieldState::overridden).orElse(false));
  }

  Result of(FieldChange change, String pointer) {
    Optional<MetadataField> field = paperFields.named(change.name(), kind);
    if (field.isEmpty()) {
      return Result.refused(
          RequestFault.atPointer(pointer + "/name", Message.of("fault.value", change.name()))
              .allowing(paperFields.names(kind).stream().sorted().toList(), change.name()));
    }
    if (change.negates()) {
      return accepted(change.name(), FieldReview.ABSENT, List.of());
    }
    return change.confirms()
        ? confirmed(change.name(), pointer)
        : typed(change, field.get(), pointer);
  }

  private Result confirmed(String name, String pointer) {
    List<String> shown = rowsOf(name).stream().flatMap(row -> row.value().stream()).toList();
    return shown.isEmpty()
        ? Result.refused(
            RequestFault.atPointer(pointer + "/confirm", Message.of("fault.nothing-to-confirm")))
        : accepted(name, FieldReview.CONFIRMED, shown);
  }

  private Result typed(FieldChange change, MetadataField field, String pointer) {
    if (change.typed().size() > 1 && !field.manyValued()) {
      return Result.refused(
          RequestFault.atPointer(pointer + "/values", Message.of("fault.one-value")));
    }
    var values = new ArrayList<String>();
    var faults = new ArrayList<RequestFault>();
    var said = new ArrayList<Cleaned.Flaw>();
    boolean isOverridden = false;
    for (int at = 0; at < change.typed().size(); at++) {
      String typed = change.typed().get(at);
      Cleaned cleaned = field.clean(typed);
      said.addAll(cleaned.flaws());
      List<Cleaned.Flaw> flaws = cleaned.objections();
      if (flaws.isEmpty() && cleaned.value().isPresent()) {
        values.add(cleaned.value().get());
      } else if (change.overrides() && !VietnameseText.tidy(typed).isEmpty()) {
        isOverridden = true;
        values.add(cleaned.value().orElseGet(() -> VietnameseText.tidy(typed)));
      } else {
        String place = pointer + (change.value().isPresent() ? "/value" : "/values/" + at);
        flaws.forEach(flaw -> faults.add(RequestFault.atPointer(place, FlawWords.of(flaw))));
      }
    }
    return faults.isEmpty()
        ? new Result(
            Optional.of(state(change.name(), FieldReview.SET, values, isOverridden)),
            List.of(),
            said)
        : new Result(Optional.empty(), faults, said);
  }

  private Result accepted(String name, FieldReview review, List<String> values) {
    return new Result(
        Optional.of(state(name, review, values, /* isOverridden= */ false)), List.of(), List.of());
  }

  private FieldState state(
      String name, FieldReview review, List<String> values, boolean isOverridden) {
    return new FieldState(machine(name), Optional.of(review), values, isOverridden);
  }

  private List<String> machine(String name) {
    return rowsOf(name).stream().flatMap(row -> row.clean().stream()).toList();
  }

  private List<StoredField> rowsOf(String name) {
    return rows.stream().filter(row -> row.name().equals(name)).toList();
  }
}
