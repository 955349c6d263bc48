package vn.sohoa.document;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import vn.sohoa.blob.Sha256;
import vn.sohoa.precondition.EntityTag;
import vn.sohoa.precondition.Validators;

/**
 * A rendition for download.
 *
 * @param sha256 of the content; identifies its version
 * @param size in bytes
 * @param storedAt when this version was stored; empty if unknown
 */
public record Download(
    Content content,
    Sha256 sha256,
    long size,
    Optional<Instant> storedAt,
    String mediaType,
    String fileName) {

  /** Where the bytes of a rendition are. */
  public sealed interface Content {}

  /** A file in the blob store. */
  record Stored() implements Content {}

  /** The text of all pages, joined on request and sent in UTF-8. */
  record Joined(String text) implements Content {}

  static Download ofText(String text, Optional<Instant> storedAt, String fileName) {
    return new Download(
        new Joined(text),
        Sha256.of(text),
        text.getBytes(StandardCharsets.UTF_8).length,
        storedAt,
        "text/plain;charset=UTF-8",
        fileName);
  }

  Validators validators(Instant now) {
    EntityTag tag = EntityTag.strong(sha256.hex());
    return storedAt.map(at -> Validators.of(tag, at, now)).orElseGet(() -> Validators.of(tag));
  }
}
