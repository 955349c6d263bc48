package vn.sohoa.dossier;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import vn.sohoa.catalogue.Procedure;
import vn.sohoa.time.VietnamTime;

/**
 * A dossier in API responses, with its coverage.
 *
 * @param procedureValidFrom identifies the assigned procedure entry: the one in force at reception
 * @param history of states; omitted in lists
 * @param outcome effect of the message; only in the response to its sender
 */
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
    Coverage coverage,
    Optional<List<StateEntry>> history,
    Optional<SyncOutcome> outcome) {

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
        coverage,
        history,
        Optional.empty());
  }

  public DossierView after(SyncOutcome outcome) {
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
        coverage,
        history,
        Optional.of(outcome));
  }
}
