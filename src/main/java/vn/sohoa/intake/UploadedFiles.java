package vn.sohoa.intake;

import java.util.Optional;
import java.util.function.Supplier;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import vn.sohoa.message.Message;
import vn.sohoa.problem.ProblemException;
import vn.sohoa.problem.Reason;
import vn.sohoa.upload.Upload;

/** A request has its file in a part, or names a finished upload in the part {@code metadata}. */
public final class UploadedFiles {
  private static final String FILE = "file";

  private UploadedFiles() {}

  /**
   * @throws ProblemException INVALID_REQUEST if there is no file
   */
  public static FileUpload require(@Nullable FileUpload file) {
    if (file == null) {
      throw ProblemException.ofParameter(
          Reason.INVALID_REQUEST, FILE, Message.of("fault.missing-part"));
    }
    return file;
  }

  /**
   * Does nothing without a file.
   *
   * @throws ProblemException INVALID_REQUEST if there is one beside an upload
   */
  public static void requireNone(@Nullable FileUpload file) {
    if (file != null) {
      throw ProblemException.ofParameter(
          Reason.INVALID_REQUEST, FILE, Message.of("fault.file-or-upload"));
    }
  }

  /** Returns the file name that may be displayed; empty if nothing of it may. */
  public static Optional<String> name(Upload upload) {
    return upload.fileName().flatMap(FileName::of);
  }

  /** Refuses the content of the part with the metadata, not that of a body. */
  public static <T> T inPart(Supplier<T> reading) {
    try {
      return reading.get();
    } catch (ProblemException e) {
      throw e.inPart("metadata");
    }
  }
}
