package vn.sohoa.engine;

import java.text.Normalizer;

/**
 * Content of a digital signature in a PDF (chữ ký số, PAdES). Only reports facts: the file is not
 * modified, and the signer's authority is not judged. Names are in NFC, unknown texts empty.
 *
 * @param signer common name of the signer's certificate
 * @param organization organization of the certificate
 * @param issuer common name of the issuing authority
 * @param signedAt ISO 8601 with offset, according to the signer's computer
 * @param validFrom start of the certificate's validity, ISO 8601
 * @param validUntil end of the certificate's validity, ISO 8601
 * @param integrity whether the signed bytes are unchanged
 * @param wholeFile whether the signature covers the whole file; a later signature or form entry
 *     extends the file
 */
public record SignatureFact(
    String signer,
    String organization,
    String issuer,
    String signedAt,
    String validFrom,
    String validUntil,
    Integrity integrity,
    boolean wholeFile) {
  public SignatureFact {
    signer = composed(signer);
    organization = composed(organization);
    issuer = composed(issuer);
  }

  private static String composed(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFC);
  }

  /** Result of verifying the signed bytes. */
  public enum Integrity {
    /** The digest matches and the signature was made with the certificate. */
    INTACT,
    /** The bytes changed after signing, or the signature was not made with the certificate. */
    BROKEN,
    /** Cannot be verified: damaged or of an unsupported kind. */
    UNKNOWN
  }
}
