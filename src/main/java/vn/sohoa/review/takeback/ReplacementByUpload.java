package vn.sohoa.review.takeback;

import java.util.Optional;
import vn.sohoa.blob.Blob;
import vn.sohoa.blob.Sha256;
import vn.sohoa.idempotency.Outcome;
import vn.sohoa.idempotency.RequestKey;
import vn.sohoa.intake.Receipt;
import vn.sohoa.intake.Sender;
import vn.sohoa.intake.UploadUse;

/** A new version whose file was sent in pieces. */
record ReplacementByUpload(
    Replacements replacements, Replacements.Asked asked, Optional<RequestKey> key, Sender sender)
    implements UploadUse {
  @Override
  public String fingerprint(Sha256 original) {
    return asked.fingerprint(original);
  }

  @Override
  public Outcome<Receipt> admit(Blob original) {
    return replacements.replace(asked, original, key, sender);
  }
}
