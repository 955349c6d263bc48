package vn.sohoa.export;

import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.sohoa.export.zip.ZipEnd;
import vn.sohoa.time.VietnamTime;

/**
 * An export.
 *
 * @param createdBy id of the access key
 * @param expiresAt when it is deleted
 * @param documents number of its documents
 * @param files number of their files
 * @param bytes of those files whose sizes are known
 * @param prepared number of files that were looked at
 * @param problems number of files that are missing or damaged in the store, and left out
 * @param zipSize size of the ZIP file in bytes; absent until the export is READY
 * @param request what was asked for
 */
@Schema(name = "Export")
public record ExportView(
    UUID exportId,
    ExportState state,
    OffsetDateTime createdAt,
    String createdBy,
    OffsetDateTime expiresAt,
    int documents,
    long files,
    long bytes,
    long prepared,
    long problems,
    Optional<Long> zipSize,
    ExportRequest request) {
  static ExportView of(Export export, ExportRequest request) {
    return new ExportView(
        export.id(),
        export.state(),
        VietnamTime.at(export.createdAt()),
        export.keyId(),
        VietnamTime.at(export.expiresAt()),
        export.documents(),
        export.files(),
        export.bytes(),
        export.prepared(),
        export.problems(),
        export.end().map(ZipEnd::fileSize),
        request);
  }
}
