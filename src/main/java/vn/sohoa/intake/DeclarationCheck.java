package vn.sohoa.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.sohoa.catalogue.ProcedureComponent;
import vn.sohoa.catalogue.ProcedureRepository;
import vn.sohoa.document.Declaration;
import vn.sohoa.dossier.Dossier;
import vn.sohoa.dossier.DossierComponent;
import vn.sohoa.dossier.DossierRepository;
import vn.sohoa.problem.NearestName;
import vn.sohoa.problem.Problem;

/**
 * Compares the codes that a station declares with what is known already. Dossier and procedure may
 * arrive later than the scan, so a difference is a warning and no reason to refuse the scan.
 */
@ApplicationScoped
class DeclarationCheck {
  private static final String PART = "metadata";

  private final DossierRepository dossiers;
  private final ProcedureRepository procedures;

  DeclarationCheck(DossierRepository dossiers, ProcedureRepository procedures) {
    this.dossiers = dossiers;
    this.procedures = procedures;
  }

  /** Returns codes that a known dossier or the catalogue do not have; components if it is known. */
  List<Problem.Fault> warnings(Declaration declared) {
    Optional<Dossier> dossier = declared.dossierCode().flatMap(dossiers::byCode);
    var warnings = new ArrayList<Problem.Fault>();
    declared.procedureCode().flatMap(code -> procedure(code, dossier)).ifPresent(warnings::add);
    dossier.ifPresent(known -> warnings.addAll(components(declared.componentCodes(), known)));
    return List.copyOf(warnings);
  }

  private Optional<Problem.Fault> procedure(String code, Optional<Dossier> dossier) {
    Optional<String> other =
        dossier.map(Dossier::procedureCode).filter(known -> !known.equals(code));
    if (dossier.isPresent()) {
      return other.map(
          known ->
              fault("/procedureCode", "not that of the dossier: " + code, code, List.of(known)));
    }
    return procedures.knows(code)
        ? Optional.empty()
        : Optional.of(
            new Problem.Fault(
                Optional.of(PART),
                Optional.of("/procedureCode"),
                "unknown in the catalogue: " + code,
                List.of(),
                NearestName.of(code, procedures.codes())));
  }

  private static List<Problem.Fault> components(List<String> declared, Dossier dossier) {
    List<String> known =
        Stream.concat(
                dossier.procedure().components().stream().map(ProcedureComponent::code),
                dossier.components().stream().map(DossierComponent::code))
            .distinct()
            .toList();
    return declared.stream()
        .filter(code -> !known.contains(code))
        .map(
            code ->
                fault(
                    declared.size() == 1
                        ? "/componentCode"
                        : "/componentCodes/" + declared.indexOf(code),
                    "no component of dossier %s: %s".formatted(dossier.code(), code),
                    code,
                    known))
        .toList();
  }

  private static Problem.Fault fault(
      String pointer, String detail, String sent, List<String> allowed) {
    return Problem.Fault.atPointer(pointer, detail).allowing(allowed, sent).inPart(PART);
  }
}
