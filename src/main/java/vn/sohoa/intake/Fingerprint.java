package vn.sohoa.intake;

import java.util.List;
import vn.sohoa.blob.Sha256;
import vn.sohoa.document.Declaration;

/**
 * What a repeated request must have in common with the first one of its key. Keys that were kept
 * earlier have this form, so it never changes; what is new stands behind it.
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
        others.isEmpty() ? "" : " " + others);
  }
}
