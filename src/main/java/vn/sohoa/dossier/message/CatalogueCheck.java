package vn.sohoa.dossier.message;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.sohoa.catalogue.Procedure;
import vn.sohoa.catalogue.ProcedureComponent;
import vn.sohoa.catalogue.ProcedureRepository;
import vn.sohoa.clean.identifier.AgencyCode;
import vn.sohoa.dossier.DossierRequest;
import vn.sohoa.message.Message;
import vn.sohoa.problem.NearestName;
import vn.sohoa.problem.Problem;
import vn.sohoa.problem.ProblemException;
import vn.sohoa.problem.Reason;
import vn.sohoa.problem.RequestFault;
import vn.sohoa.time.VietnamTime;

/** Compares messages with the catalogue of procedures. */
@ApplicationScoped
class CatalogueCheck {
  private final ProcedureRepository procedures;

  CatalogueCheck(ProcedureRepository procedures) {
    this.procedures = procedures;
  }

  /**
   * Returns the procedure entry in force at reception.
   *
   * @param known all entries of the procedures that are named by messages, latest first
   * @throws ProblemException if there is none
   */
  Procedure inForce(DossierMessage message, Map<String, List<Procedure>> known) {
    return find(message, known).orElseThrow(() -> unknown(message, known));
  }

  /**
   * Returns warnings about codes that the catalogue does not know: they are accepted, because
   * papers that no procedure requires may be handed in, but each becomes a paper to be scanned.
   */
  List<Problem.Fault> warnings(DossierMessage message, Map<String, List<Procedure>> known) {
    return find(message, known).map(procedure -> warnings(message, procedure)).orElse(List.of());
  }

  static List<Problem.Fault> warnings(DossierMessage message, Procedure procedure) {
    var warnings = new ArrayList<>(message.warnings());
    List<String> codes = procedure.components().stream().map(ProcedureComponent::code).toList();
    List<DossierRequest.SubmittedComponent> sent = message.content().submitted();
    for (int at = 0; at < sent.size(); at++) {
      String code = sent.get(at).code();
      if (!codes.contains(code)) {
        warnings.add(
            Problem.Fault.atPointer(
                    message.places().components().get(at),
                    "unknown in the catalogue of %s: %s".formatted(procedure.code(), code))
                .allowing(codes, code));
      }
    }
    if (message.content().result().filter(DossierRequest.ReturnedResult::isTold).isPresent()
        && !procedure.returnsPaperResult()) {
      warnings.add(
          Problem.Fault.atPointer(
              message.places().result(),
              "stored, but %s returns no paper result by the catalogue"
                  .formatted(procedure.code())));
    }
    message
        .places()
        .agency()
        .filter(at -> !isAgency(message.content().receivingAgency()))
        .ifPresent(
            at ->
                warnings.add(
                    Problem.Fault.atPointer(at, "not of the form H24.99, stored as sent")));
    return List.copyOf(warnings);
  }

  private static boolean isAgency(Optional<String> code) {
    return code.map(sent -> AgencyCode.parse(sent).isPresent()).orElse(true);
  }

  private static Optional<Procedure> find(
      DossierMessage message, Map<String, List<Procedure>> known) {
    return ProcedureRepository.inForce(
        known.getOrDefault(message.content().procedureCode(), List.of()), day(message));
  }

  private ProblemException unknown(DossierMessage message, Map<String, List<Procedure>> known) {
    String code = message.content().procedureCode();
    String pointer = message.places().procedureCode();
    if (known.containsKey(code)) {
      return ProblemException.atPointer(
          Reason.UNPROCESSABLE, pointer, Message.of("fault.not-in-force", code, day(message)));
    }
    Optional<String> nearest = NearestName.of(code, procedures.codes());
    return ProblemException.of(
        Reason.UNPROCESSABLE,
        new RequestFault(
            Optional.empty(),
            Optional.of(pointer),
            Message.of("fault.unknown", code),
            List.of(),
            nearest));
  }

  private static LocalDate day(DossierMessage message) {
    return LocalDate.ofInstant(message.content().receivedAt().toInstant(), VietnamTime.ZONE);
  }
}
