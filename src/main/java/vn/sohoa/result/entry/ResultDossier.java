package vn.sohoa.result.entry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import vn.sohoa.dossier.ApplicantKind;
import vn.sohoa.dossier.DossierState;

/**
 * The dossier that a result belongs to.
 *
 * @param owner who the result belongs to
 * @param returnedAt when the result was returned; empty if it was not
 * @param isComponentReused whether any component was re-used
 * @param result as the one-stop system told it
 * @param told what else the one-stop system told
 */
public record ResultDossier(
    String code,
    String procedureCode,
    DossierState state,
    Optional<String> department,
    Owner owner,
    Instant receivedAt,
    Optional<Instant> dueAt,
    Optional<Instant> returnedAt,
    boolean isComponentReused,
    ToldResult result,
    ToldMembers told) {

  /** The applicant (chủ hồ sơ). */
  public record Owner(
      ApplicantKind kind,
      Optional<String> idType,
      Optional<String> idNumber,
      Optional<String> taxCode) {}

  /** Number and day of the result. */
  public record ToldResult(Optional<String> number, Optional<LocalDate> issuedOn) {}
}
