package vn.sohoa.dossier;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.sohoa.catalogue.Procedure;
import vn.sohoa.precondition.EntityTag;
import vn.sohoa.precondition.Validators;
import vn.sohoa.problem.Problem;
import vn.sohoa.time.VietnamTime;

/**
 * A dossier in API responses, with its coverage.
 *
 * @param procedureValidFrom identifies the assigned procedure entry: the one in force at reception
 * @param history of states; omitted in lists
 * @param otherMembers members of the portal's last message that are not used, by JSON pointer
 * @param outcome effect of the message; only in the response to its sender
 * @param warnings what is probably a mistake in the message; only in the response to its sender
 */
@Schema(name = "Dossier")
public record DossierView(
    String code,
    String procedureCode,
    Optional<java.time.LocalDate> procedureValidFrom,
    Channel channel,
    Optional<String> department,
    DossierState state,
    DossierRequest.ApplicantView applicant,
    OffsetDateTime receivedAt,
    Optional<OffsetDateTime> dueAt,
    Optional<OffsetDateTime> finishedAt,
    List<DossierRequest.SubmittedComponent> components,
    Optional<Long> sourceVersion,
    Optional<OffsetDateTime> updatedAt,
    DossierRequest.ReturnedResult result,
    boolean componentReused,
    boolean populationData,
    Optional<String> otherFileUrl,
    boolean fromStore,
    Optional<String> receivingAgency,
    Optional<Map<String, Object>> otherMembers,
    Coverage coverage,
    Optional<List<StateEntry>> history,
    Optional<SyncOutcome> outcome,
    Optional<List<Problem.Fault>> warnings) {
  static DossierView of(Dossier dossier, Coverage coverage, Optional<List<StateEntry>> history) {
    return new DossierView(
        dossier.code(),
        dossier.procedureCode(),
        Optional.of(dossier.procedure().validFrom()).filter(day -> !day.equals(Procedure.ALWAYS)),
        dossier.channel(),
        dossier.department(),
        dossier.state(),
        DossierRequest.ApplicantView.of(dossier.applicant()),
        VietnamTime.at(dossier.receivedAt()),
        dossier.dueAt().map(VietnamTime::at),
        dossier.finishedAt().map(VietnamTime::at),
        dossier.components().stream().map(DossierComponent::toView).toList(),
        dossier.order().version(),
        dossier.order().updatedAt().map(VietnamTime::at),
        dossier.result(),
        dossier.componentReused(),
        dossier.populationData(),
        dossier.otherFileUrl(),
        dossier.isFromStore(),
        dossier.receivingAgency(),
        dossier.otherMembers().map(TreeMap::new),
        coverage,
        history,
        Optional.empty(),
        Optional.empty());
  }

  /**
   * Returns a validator of this representation, which changes with the dossier, its coverage and
   * its history.
   */
  public Validators validators() {
    return Validators.of(EntityTag.ofContent(toString()));
  }

  public DossierView after(SyncOutcome outcome, List<Problem.Fault> warnings) {
    return new DossierView(
        code,
        procedureCode,
        procedureValidFrom,
        channel,
        department,
        state,
        applicant,
        receivedAt,
        dueAt,
        finishedAt,
        components,
        sourceVersion,
        updatedAt,
        result,
        componentReused,
        populationData,
        otherFileUrl,
        fromStore,
        receivingAgency,
        otherMembers,
        coverage,
        history,
        Optional.of(outcome),
        Optional.of(warnings));
  }
}
