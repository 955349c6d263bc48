package vn.sohoa.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import vn.sohoa.blob.Blob;
import vn.sohoa.document.Document;
import vn.sohoa.document.DocumentRepository;
import vn.sohoa.idempotency.Outcome;
import vn.sohoa.message.Message;
import vn.sohoa.problem.ProblemException;
import vn.sohoa.problem.Reason;
import vn.sohoa.upload.Upload;
import vn.sohoa.upload.UploadStore;

/** Admits finished uploads: one document for each, however often it is used. */
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
   * @throws ProblemException UPLOAD_IMPORTED if it was used for something else
   */
  @Transactional
  Outcome<Receipt> admit(Upload upload, Blob original, UploadUse use, Sender sender) {
    Upload locked = uploads.lock(upload);
    if (locked.imported().isPresent()) {
      return repeat(locked.imported().get(), use, sender);
    }
    Outcome<Receipt> receipt = use.admit(original);
    uploads.consume(
        locked,
        new Upload.Imported(receipt.answer().docCode(), use.fingerprint(original.sha256())));
    return receipt;
  }

  /**
   * Returns the receipt of an upload that was imported before.
   *
   * @throws ProblemException UPLOAD_IMPORTED if that was for something else
   */
  @Transactional
  Outcome<Receipt> repeat(Upload.Imported imported, UploadUse use, Sender sender) {
    Document document = documents.findByDocCode(imported.docCode()).orElseThrow();
    if (!imported.fingerprint().equals(use.fingerprint(document.sha256()))) {
      throw new ProblemException(
          Reason.UPLOAD_IMPORTED, Message.of("problem.upload-imported", imported.docCode()));
    }
    return Outcome.again(admission.receipt(document, sender));
  }
}
