package vn.sohoa.export;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import vn.sohoa.export.zip.ZipEnd;
import vn.sohoa.export.zip.ZipTime;
import vn.sohoa.time.VietnamTime;

/**
 * A stored export.
 *
 * @param number order of lists
 * @param keyId access key that made it
 * @param request as JSON
 * @param files number of files of its documents
 * @param bytes of those whose sizes are known
 * @param prepared files that were looked at
 * @param problems files that are left out
 * @param end of the ZIP file; present once it is prepared
 */
record Export(
    UUID id,
    long number,
    String keyId,
    String request,
    ExportState state,
    Instant createdAt,
    Instant expiresAt,
    int documents,
    long files,
    long bytes,
    long prepared,
    long problems,
    Optional<ZipEnd> end) {

  /** Returns the time of all entries of the ZIP file. */
  ZipTime time() {
    return ZipTime.of(VietnamTime.at(createdAt).toLocalDateTime());
  }
}
