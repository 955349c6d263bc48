package vn.sohoa.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import vn.sohoa.blob.Blob;
import vn.sohoa.blob.BlobStore;
import vn.sohoa.blob.BlobTooLargeException;
import vn.sohoa.message.Message;
import vn.sohoa.problem.ProblemException;
import vn.sohoa.problem.Reason;

/** Stores the files of requests. */
@ApplicationScoped
public class Uploads {
  private final BlobStore blobs;
  private final IntakeConfig config;

  Uploads(BlobStore blobs, IntakeConfig config) {
    this.blobs = blobs;
    this.config = config;
  }

  /**
   * Stores a file durably.
   *
   * @throws ProblemException if it is too large
   */
  public Blob store(FileUpload file) throws IOException {
    return store(file.uploadedFile());
  }

  /**
   * Stores a file durably.
   *
   * @param received of the request, which may be moved
   * @throws ProblemException if it is too large
   */
  public Blob store(Path received) throws IOException {
    try {
      return blobs.adopt(received, config.maxFileSize().asLongValue());
    } catch (BlobTooLargeException e) {
      throw new ProblemException(
          Reason.FILE_TOO_LARGE,
          Message.of("problem.most-bytes", config.maxFileSize().asLongValue()));
    }
  }

  /**
   * Stores the file of a finished upload durably; it keeps its name.
   *
   * @param length of the upload, which was checked when it was created
   */
  Blob store(Path file, long length) throws IOException {
    return blobs.storeFile(file, length);
  }

  /** Returns the file name that may be displayed; empty if nothing of it may. */
  public static Optional<String> name(FileUpload file) {
    return name(file.fileName());
  }

  /** Returns what may be displayed of a file name; empty if nothing of it may. */
  public static Optional<String> name(@Nullable String sent) {
    return Optional.ofNullable(sent).flatMap(FileName::of);
  }
}
