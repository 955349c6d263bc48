package vn.sohoa.intake;

import vn.sohoa.blob.Blob;
import vn.sohoa.blob.Sha256;
import vn.sohoa.idempotency.Outcome;

/** What a sender asks for with the file of a finished upload. */
public interface UploadUse {
  /** Returns what makes it the same request when it is repeated, with the same file. */
  String fingerprint(Sha256 original);

  /** Does it, in the caller's transaction. */
  Outcome<Receipt> admit(Blob original);
}
