package vn.sohoa.review;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import vn.sohoa.document.Document;
import vn.sohoa.document.FieldRepository;
import vn.sohoa.document.StoredField;
import vn.sohoa.message.Message;
import vn.sohoa.problem.ProblemException;
import vn.sohoa.problem.Reason;
import vn.sohoa.problem.RequestFault;
import vn.sohoa.review.decision.Decision;
import vn.sohoa.review.decision.DecisionKind;
import vn.sohoa.review.decision.FieldState;
import vn.sohoa.review.decision.Standing;

/** Makes decisions about the fields of a locked document; all of a request, or none. */
@ApplicationScoped
class FieldDecisions {
  private final FieldRepository fields;
  private final PaperFields paperFields;
  private final DecisionLog decisions;
  private final FieldProjection projection;

  FieldDecisions(
      FieldRepository fields,
      PaperFields paperFields,
      DecisionLog decisions,
      FieldProjection projection) {
    this.fields = fields;
    this.paperFields = paperFields;
    this.decisions = decisions;
    this.projection = projection;
  }

  /** A change that was validated. */
  private record Accepted(FieldChange change, FieldState before, FieldState after) {
    /** Whether it says what stands already. */
    boolean isRepetition() {
      return before.review().equals(after.review())
          && before.values().equals(after.values())
          && before.machine().equals(after.machine());
    }
  }

  /**
   * Records the changes and applies them to the fields.
   *
   * @param pointer JSON pointer of the list of changes in the body
   * @throws ProblemException VALUE_REFUSED with what the cleaners found, if one is not acceptable
   */
  void decide(
      Document document,
      List<FieldChange> changes,
      Optional<String> reason,
      String keyId,
      String pointer) {
    requireOneMeaning(changes, reason, pointer);
    Standing standing = decisions.standing(document.id());
    List<Accepted> accepted = accept(document, changes, standing, pointer);
    accepted.stream()
        .filter(change -> !change.isRepetition())
        .forEach(change -> record(document, change, reason, keyId));
    projection.apply(document.id(), decisions.standing(document.id()));
  }

  /**
   * Returns what would become of the changes, in their order, without making them.
   *
   * @param pointer JSON pointer of the list of changes in the body
   */
  List<FieldAcceptance.Result> check(
      Document document, List<FieldChange> changes, Optional<String> reason, String pointer) {
    requireOneMeaning(changes, reason, pointer);
    FieldAcceptance acceptance = acceptance(document, decisions.standing(document.id()));
    return IntStream.range(0, changes.size())
        .mapToObj(at -> acceptance.of(changes.get(at), pointer + "/" + at))
        .toList();
  }

  private FieldAcceptance acceptance(Document document, Standing standing) {
    List<StoredField> rows = fields.of(document.id());
    return new FieldAcceptance(paperFields, document.kind(), rows, name -> state(standing, name));
  }

  private static void requireOneMeaning(
      List<FieldChange> changes, Optional<String> reason, String pointer) {
    var faults = new ArrayList<RequestFault>();
    Set<String> names = new HashSet<>();
    for (int at = 0; at < changes.size(); at++) {
      String place = pointer + "/" + at;
      changes.get(at).fault(place, reason.isPresent()).ifPresent(faults::add);
      if (!names.add(changes.get(at).name())) {
        faults.add(RequestFault.atPointer(place + "/name", Message.of("fault.repeated-field")));
      }
    }
    if (!faults.isEmpty()) {
      throw new ProblemException(Reason.INVALID_REQUEST, faults);
    }
  }

  private List<Accepted> accept(
      Document document, List<FieldChange> changes, Standing standing, String pointer) {
    FieldAcceptance acceptance = acceptance(document, standing);
    var accepted = new ArrayList<Accepted>();
    var faults = new ArrayList<RequestFault>();
    for (int at = 0; at < changes.size(); at++) {
      FieldChange change = changes.get(at);
      FieldAcceptance.Result result = acceptance.of(change, pointer + "/" + at);
      faults.addAll(result.faults());
      result
          .after()
          .ifPresent(
              after -> accepted.add(new Accepted(change, acceptance.before(change.name()), after)));
    }
    if (!faults.isEmpty()) {
      throw new ProblemException(Reason.VALUE_REFUSED, faults);
    }
    return accepted;
  }

  private Optional<FieldState> state(Standing standing, String name) {
    return standing
        .about(DecisionKind.FIELD, name)
        .flatMap(Decision::after)
        .map(after -> decisions.read(after, FieldState.class));
  }

  private void record(Document document, Accepted accepted, Optional<String> reason, String keyId) {
    decisions.record(
        document,
        new DecisionLog.Entry(
            DecisionKind.FIELD,
            accepted.change().name(),
            accepted.before(),
            accepted.after(),
            accepted.change().reason().or(() -> reason),
            keyId));
  }
}
