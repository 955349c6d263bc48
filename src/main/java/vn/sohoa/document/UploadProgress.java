package vn.sohoa.document;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far an upload of the caller is. */
@RegisterForReflection // the framework sees only that some event is sent
@Schema(name = "UploadProgress")
public record UploadProgress(String docCode, Progress progress) {

  /**
   * As stored.
   *
   * @param keyId of the sender
   * @param finishedAt empty while it is processed
   */
  record Stored(UUID id, String keyId, Optional<Instant> finishedAt, UploadProgress upload) {
    String idOfProgress() {
      return ProgressEvent.id(upload.progress());
    }
  }
}
