package vn.sohoa.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Path;
import java.util.UUID;
import org.jboss.logging.Logger;
import vn.sohoa.blob.Blob;
import vn.sohoa.idempotency.Outcome;
import vn.sohoa.message.Message;
import vn.sohoa.problem.ProblemException;
import vn.sohoa.problem.Reason;
import vn.sohoa.upload.Upload;
import vn.sohoa.upload.UploadStore;

/** Makes documents of files that were sent in pieces. */
@ApplicationScoped
public class FinishedUploads {
  private static final Logger LOG = Logger.getLogger(FinishedUploads.class);

  private final UploadStore uploads;
  private final Uploads files;
  private final UploadAdmission admission;

  FinishedUploads(UploadStore uploads, Uploads files, UploadAdmission admission) {
    this.uploads = uploads;
    this.files = files;
    this.admission = admission;
  }

  /**
   * Returns an upload of the sender.
   *
   * @throws ProblemException UNPROCESSABLE if there is none with this id
   */
  public Upload find(UUID id, Sender sender) {
    return uploads.find(id, sender.keyId()).orElseThrow(() -> unknown(id));
  }

  private static ProblemException unknown(UUID id) {
    return ProblemException.atPointer(
        Reason.UNPROCESSABLE, "/uploadId", Message.of("not-found.upload", id));
  }

  /**
   * Makes a document of an upload. Its bytes stay where they are until the document is created, so
   * that nothing is lost if that fails.
   *
   * @throws ProblemException UPLOAD_INCOMPLETE, UPLOAD_IMPORTED or DIGEST_MISMATCH
   */
  public Outcome<Receipt> run(Upload upload, UploadUse use, Sender sender) throws IOException {
    if (upload.imported().isPresent()) {
      return admission.repeat(upload.imported().get(), use, sender);
    }
    try {
      Path file = uploads.finished(upload);
      Outcome<Receipt> receipt = admission.admit(upload, store(upload, file), use, sender);
      deleteBytes(upload);
      return receipt;
    } catch (ProblemException e) {
      throw e.reason() == Reason.NOT_FOUND ? unknown(upload.id()).inPart("metadata") : e;
    }
  }

  private Blob store(Upload upload, Path file) throws IOException {
    Blob blob = files.store(file, upload.length());
    if (upload.sha256().filter(declared -> !declared.equals(blob.sha256())).isPresent()) {
      throw new ProblemException(
          Reason.DIGEST_MISMATCH,
          Message.of("problem.digest", blob.sha256(), upload.sha256().get()));
    }
    return blob;
  }

  /** The document is there; a file that is left is deleted by the next sweep. */
  private void deleteBytes(Upload upload) {
    try {
      uploads.deleteBytes(upload);
    } catch (IOException e) {
      LOG.warnf("the bytes of the imported upload %s cannot be deleted: %s", upload.id(), e);
    }
  }
}
