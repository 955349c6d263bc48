package vn.sohoa.admin.demo;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * A paper of a dossier as it is scanned, and what its sender says about it. What a part says may be
 * missing or about somebody else, as in real files.
 *
 * @param dossier to which it belongs
 * @param component empty for the result
 * @param station that scans it, from 0
 * @param declaredDossier by the sender; may be wrong
 * @param kind title
 * @param documentNumber số, ký hiệu of a result
 * @param printedCode dossier code as text
 * @param barcode dossier code as QR code
 * @param name of an applicant
 * @param number of an applicant
 */
public record DemoPaper(
    int dossier,
    Optional<String> component,
    int station,
    OffsetDateTime scannedAt,
    Optional<String> declaredDossier,
    Optional<String> declaredComponent,
    Optional<String> declaredProcedure,
    String kind,
    LocalDate issuedOn,
    Optional<String> documentNumber,
    Optional<String> printedCode,
    Optional<String> barcode,
    Optional<String> name,
    Optional<DemoApplicant> number,
    boolean strangersPaper) {

  public boolean isResult() {
    return component.isEmpty();
  }
}
