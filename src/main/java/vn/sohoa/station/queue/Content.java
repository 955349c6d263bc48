package vn.sohoa.station.queue;

import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;

/**
 * Bytes of a file as they were seen.
 *
 * @param size in bytes
 * @param modified time of the last change, in milliseconds since 1970 by the clock of the folder's
 *     computer
 * @param sha256 in lower-case hexadecimal digits; empty until the file was read
 */
public record Content(long size, long modified, Optional<String> sha256) {
  public static Content of(BasicFileAttributes attributes) {
    return new Content(
        attributes.size(), attributes.lastModifiedTime().toMillis(), Optional.empty());
  }

  Content digested(String digest) {
    return new Content(size, modified, Optional.of(digest));
  }

  /** Whether size and time are the same; the bytes then are most likely, too. */
  public boolean looksLike(Content other) {
    return size == other.size && modified == other.modified;
  }

  /** Whether the bytes have this digest. */
  public boolean hasDigest(String digest) {
    return sha256.filter(digest::equals).isPresent();
  }
}
