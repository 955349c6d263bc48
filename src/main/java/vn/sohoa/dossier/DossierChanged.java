package vn.sohoa.dossier;

import java.util.Optional;

/** Told inside the transaction that wrote a dossier. */
public record DossierChanged(
    String code, String procedureCode, Optional<String> idNumber, Optional<String> taxCode) {

  static DossierChanged of(Dossier dossier) {
    return new DossierChanged(
        dossier.code(),
        dossier.procedureCode(),
        dossier.applicant().idNumber(),
        dossier.applicant().taxCode());
  }
}
