package vn.sohoa.admin.demo;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * A generated paper of a dossier as it is scanned, with the declaration of its sender. As in real
 * files, parts may be missing or refer to somebody else.
 *
 * @param dossier number of its dossier
 * @param component code of the component; empty for the result
 * @param station index of the station that scans it, from 0
 * @param declaredDossier dossier code that the sender declares; may be wrong
 * @param kind title of the paper
 * @param documentNumber number and notation (số, ký hiệu) of a result
 * @param printedCode dossier code as text
 * @param barcode dossier code as QR code
 * @param named applicant that the paper is about; an unrelated one on a stranger's paper
 * @param name printed name of that applicant
 * @param number that applicant, if the number is printed
 * @param pages scanned pages
 * @param declaredPages pages that the sender declares; more if one was lost in the scanner
 * @param strangersPaper whether it is about an unrelated applicant
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
    DemoApplicant named,
    Optional<String> name,
    Optional<DemoApplicant> number,
    int pages,
    int declaredPages,
    boolean strangersPaper) {

  public boolean isResult() {
    return component.isEmpty();
  }
}
