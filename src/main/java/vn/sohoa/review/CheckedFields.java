package vn.sohoa.review;

import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.sohoa.clean.finding.Cleaned;
import vn.sohoa.clean.finding.FindingCode;
import vn.sohoa.clean.finding.Severity;
import vn.sohoa.message.Language;
import vn.sohoa.problem.Problem;
import vn.sohoa.problem.RequestFault;
import vn.sohoa.review.decision.FieldState;

/**
 * What would become of changes of fields, in the order of the request.
 *
 * @param accepted whether all of them are acceptable
 */
@Schema(name = "CheckedFields")
public record CheckedFields(boolean accepted, List<CheckedField> fields) {

  /**
   * @param values canonical values; empty if the change is refused, or the field becomes absent
   * @param findings what the cleaner says about the typed values; notes do not refuse them
   * @param faults why the change is refused
   */
  @Schema(name = "CheckedField")
  public record CheckedField(
      String name,
      boolean accepted,
      List<String> values,
      List<CheckedFinding> findings,
      List<Problem.Fault> faults) {}

  /** What a cleaner says about a typed value. */
  @Schema(name = "CheckedFinding")
  public record CheckedFinding(FindingCode code, Severity severity, String detail) {
    static CheckedFinding of(Cleaned.Flaw flaw) {
      return new CheckedFinding(flaw.code(), flaw.code().severity(), flaw.detail());
    }
  }

  static CheckedFields of(
      List<FieldChange> changes, List<FieldAcceptance.Result> results, Language language) {
    List<CheckedField> fields =
        IntStream.range(0, changes.size())
            .mapToObj(at -> of(changes.get(at).name(), results.get(at), language))
            .toList();
    return new CheckedFields(fields.stream().allMatch(CheckedField::accepted), fields);
  }

  private static CheckedField of(String name, FieldAcceptance.Result result, Language language) {
    return new CheckedField(
        name,
        result.after().isPresent(),
        result.after().map(FieldState::values).orElse(List.of()),
        result.flaws().stream().map(CheckedFinding::of).toList(),
        faults(result.faults(), language));
  }

  private static List<Problem.Fault> faults(List<RequestFault> faults, Language language) {
    return faults.stream().map(fault -> fault.in(language)).toList();
  }
}
