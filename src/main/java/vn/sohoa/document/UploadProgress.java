package vn.sohoa.document;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How far an upload of the caller is.
 *
 * @param flawedPages pages read so far whose scan is bad, at most 50; they are told as soon as they
 *     are read, while the paper is still at the desk
 */
@RegisterForReflection // the framework sees only that some event is sent
@Schema(name = "UploadProgress")
public record UploadProgress(String docCode, Progress progress, List<FlawedPage> flawedPages) {
  public UploadProgress {
    flawedPages = List.copyOf(flawedPages);
  }

  /**
   * A page whose scan is bad.
   *
   * @param page number, from 1
   * @param flaws codes of findings about the scan
   */
  @RegisterForReflection
  @Schema(name = "FlawedPage")
  public record FlawedPage(int page, List<String> flaws) {
    public FlawedPage {
      flaws = List.copyOf(flaws);
    }

    /** Parses e.g. {@code 3:SKEWED,BLURRED}. */
    public static FlawedPage parse(String text) {
      int colon = text.indexOf(':');
      return new FlawedPage(
          Integer.parseInt(text.substring(0, colon)),
          List.of(text.substring(colon + 1).split(",", -1)));
    }
  }

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
