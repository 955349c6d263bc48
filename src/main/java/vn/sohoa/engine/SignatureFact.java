package vn.sohoa.engine;

/**
 * What a digital signature in a PDF says (chữ ký số, PAdES). Read as a fact: the file is not
 * touched, and who may sign is not judged. Texts are empty where they are not known.
 *
 * @param signer as its certificate names him, the common name
 * @param organization of the certificate
 * @param issuer of the certificate, the common name of the authority
 * @param signedAt ISO 8601 with offset, as the signer's computer says
 * @param validFrom first moment of the certificate, ISO 8601
 * @param validUntil its last moment, ISO 8601
 * @param integrity whether what was signed is still the same
 * @param wholeFile whether it covers all of the file; a later signature or form entry adds to it
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
  /** What became of the signed bytes. */
  public enum Integrity {
    /** The digest is right and the signature belongs to the certificate. */
    INTACT,
    /** The bytes were changed after the signature, or it was not made with the certificate. */
    BROKEN,
    /** It cannot be checked: damaged, or of a kind that is not known. */
    UNKNOWN
  }
}
