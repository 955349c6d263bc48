package vn.sohoa.intake;

import java.util.Optional;
import vn.sohoa.blob.Blob;
import vn.sohoa.blob.Sha256;
import vn.sohoa.document.Declaration;
import vn.sohoa.idempotency.Outcome;
import vn.sohoa.idempotency.RequestKey;

/**
 * What a sender asks for with a scan.
 *
 * @param key its Idempotency-Key, if it has one
 */
record ImportRequest(
    Admission admission,
    Declaration declared,
    PaperMetadata paper,
    Optional<RequestKey> key,
    Sender sender)
    implements UploadUse {
  @Override
  public String fingerprint(Sha256 original) {
    return Admission.fingerprint(original, declared, paper);
  }

  @Override
  public Outcome<Receipt> admit(Blob original) {
    return admission.admit(original, declared, paper, key, sender);
  }
}
