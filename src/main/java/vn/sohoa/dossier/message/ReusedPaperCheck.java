package vn.sohoa.dossier.message;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import vn.sohoa.catalogue.Procedure;
import vn.sohoa.dossier.Applicant;
import vn.sohoa.dossier.Dossier;
import vn.sohoa.dossier.DossierRequest;
import vn.sohoa.dossier.ReusableLookup;
import vn.sohoa.dossier.ReusableLookup.Owner;
import vn.sohoa.dossier.ReusableLookup.Use;
import vn.sohoa.time.VietnamTime;

/** Looks at the papers that a message uses again. */
@ApplicationScoped
class ReusedPaperCheck {
  private final ReusableLookup reusable;

  ReusedPaperCheck(ReusableLookup reusable) {
    this.reusable = reusable;
  }

  /**
   * Papers that are used again must be such as {@code GET /dossiers/…/reusable} offers, on the day
   * the dossier was received. What was taken before from the same applicant may run out without
   * refusing what else a message tells.
   */
  void requireUsable(Dossier before, Procedure procedure, DossierRequest sent) {
    Owner owner = owner(before.code(), sent.applicant().toApplicant());
    List<Use> wanted =
        sent.submitted().stream()
            .filter(
                one ->
                    !(before.reuses(one.code(), one.reuses())
                        && owner(before.code(), before.applicant()).equals(owner)))
            .flatMap(one -> one.reuses().map(docCode -> new Use(one.code(), docCode)).stream())
            .toList();
    if (wanted.isEmpty()) {
      return;
    }
    Set<Use> usable =
        reusable.usable(
            owner,
            procedure.id(),
            wanted.stream().map(Use::componentCode).toList(),
            LocalDate.ofInstant(sent.receivedAt().toInstant(), VietnamTime.ZONE));
    wanted.stream()
        .filter(use -> !usable.contains(use))
        .findFirst()
        .ifPresent(
            use -> {
              throw DossierRequest.unprocessable(
                  "components: reuses: no valid document of this applicant for %s: %s"
                      .formatted(use.componentCode(), use.docCode()));
            });
  }

  private static Owner owner(String dossierCode, Applicant applicant) {
    return new Owner(
        dossierCode, applicant.kind().name(), applicant.idNumber(), applicant.taxCode());
  }
}
