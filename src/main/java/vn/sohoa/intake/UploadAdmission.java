package vn.sohoa.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import vn.sohoa.blob.Blob;
import vn.sohoa.blob.Sha256;
import vn.sohoa.document.Document;
import vn.sohoa.document.DocumentRepository;
import vn.sohoa.idempotency.Outcome;
import vn.sohoa.message.Message;
import vn.sohoa.problem.ProblemException;
import vn.sohoa.problem.Reason;
import vn.sohoa.upload.Upload;
import vn.sohoa.upload.UploadStore;

/** Admits finished uploads: one document for each, however often it is imported. */
@ApplicationScoped
class UploadAdmission {
  private final UploadStore uploads;
  private final Admission admission;
  private final DocumentRepository documents;

  UploadAdmission(UploadStore uploads, Admission admission, DocumentRepository documents) {
    this.uploads = uploads;
    this.admission = admission;
    this.documents = documents;
  }

  /**
   * Creates the document of an upload, or returns the receipt of the one that it became before.
   *
   * @param original the stored bytes of the upload
   * @throws ProblemException UPLOAD_IMPORTED if it was imported with another declaration
   */
  @Transactional
  Outcome<Receipt> admit(Upload upload, Blob original, ImportRequest request) {
    Upload locked = uploads.lock(upload);
    if (locked.imported().isPresent()) {
      return repeat(locked.imported().get(), request);
    }
    Outcome<Receipt> receipt =
        admission.admit(
            original, request.declared(), request.paper(), request.key(), request.sender());
    uploads.consume(
        locked,
        new Upload.Imported(
            receipt.answer().docCode(),
            Admission.fingerprint(original.sha256(), request.declared(), request.paper())));
    return receipt;
  }

  /**
   * Returns the receipt of an upload that was imported before.
   *
   * @throws ProblemException UPLOAD_IMPORTED if that was with another declaration
   */
  @Transactional
  Outcome<Receipt> repeat(Upload.Imported imported, ImportRequest request) {
    Document document = documents.findByDocCode(imported.docCode()).orElseThrow();
    Sha256 original = document.sha256();
    if (!imported
        .fingerprint()
        .equals(Admission.fingerprint(original, request.declared(), request.paper()))) {
      throw new ProblemException(
          Reason.UPLOAD_IMPORTED, Message.of("problem.upload-imported", imported.docCode()));
    }
    return Outcome.again(admission.receipt(document, request.sender()));
  }
}
