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
import vn.sohoa.message.Message;
import vn.sohoa.time.VietnamTime;

/** Validates the papers that a message re-uses. */
@ApplicationScoped
class ReusedPaperCheck {
  private final ReusableLookup reusable;

  ReusedPaperCheck(ReusableLookup reusable) {
    this.reusable = reusable;
  }

  /**
   * Validates that re-used papers are among those that {@code GET /dossiers/…/reusable} returns for
   * the day of reception. Papers accepted earlier from the same applicant are not validated again:
   * their expiry must not cause later messages to be rejected.
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
                  "/components", Message.of("fault.reuses", use.componentCode(), use.docCode()));
            });
  }

  private static Owner owner(String dossierCode, Applicant applicant) {
    return new Owner(
        dossierCode, applicant.kind().name(), applicant.idNumber(), applicant.taxCode());
  }
}
