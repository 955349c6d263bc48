package vn.sohoa.dossier;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import vn.sohoa.clean.VietnamTime;
import vn.sohoa.report.Coverage;

/** A dossier as it is told, with how far it is digitized. */
public record DossierView(
    String code,
    String procedureCode,
    Channel channel,
    Optional<String> department,
    DossierState state,
    DossierRequest.ApplicantView applicant,
    OffsetDateTime receivedAt,
    Optional<OffsetDateTime> dueAt,
    Optional<OffsetDateTime> finishedAt,
    List<DossierRequest.SubmittedComponent> components,
    Coverage coverage) {

  static DossierView of(Dossier dossier, Coverage coverage) {
    return new DossierView(
        dossier.code(),
        dossier.procedure().code(),
        dossier.channel(),
        dossier.department(),
        dossier.state(),
        DossierRequest.ApplicantView.of(dossier.applicant()),
        VietnamTime.at(dossier.receivedAt()),
        dossier.dueAt().map(VietnamTime::at),
        dossier.finishedAt().map(VietnamTime::at),
        dossier.components().stream().map(DossierView::submitted).toList(),
        coverage);
  }

  private static DossierRequest.SubmittedComponent submitted(DossierComponent component) {
    Optional<Integer> pages = component.declaredPages().stream().boxed().findFirst();
    return new DossierRequest.SubmittedComponent(component.code(), pages);
  }
}
