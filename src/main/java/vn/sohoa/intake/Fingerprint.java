package vn.sohoa.intake;

import java.util.List;
import vn.sohoa.blob.Sha256;
import vn.sohoa.document.Declaration;

/**
 * Fingerprint of a request: repeated requests with one {@code Idempotency-Key} must have the same.
 * The format is stored, so it never changes; new parts are appended.
 */
final class Fingerprint {
  private static final String FORM =
      "%s Declaration[agencyCode=%s, role=%s, dossierCode=%s, componentCode=%s, procedureCode=%s,"
          + " pages=%s, notePages=%s, fileName=%s]%s";

  private Fingerprint() {}

  static String of(Sha256 original, Declaration declared) {
    List<String> others = declared.componentCodes().stream().skip(1).toList();
    return FORM.formatted(
        original,
        declared.agencyCode(),
        declared.role(),
        declared.dossierCode(),
        declared.componentCode(),
        declared.procedureCode(),
        declared.pages(),
        declared.notePages(),
        declared.fileName(),
        (others.isEmpty() ? "" : " " + others)
            + declared.kind().map(kind -> " kind=" + kind).orElse("")
            + declared.physicalLocation().map(place -> " physicalLocation=" + place).orElse(""));
  }
}
