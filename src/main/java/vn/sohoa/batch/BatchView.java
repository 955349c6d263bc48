package vn.sohoa.batch;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.sohoa.time.VietnamTime;

/**
 * A batch as told to clients.
 *
 * @param station id of the access key that opened it
 * @param closedAt absent while it is open
 */
@Schema(name = "Batch")
public record BatchView(
    UUID batchId,
    String station,
    Optional<String> name,
    Optional<String> operator,
    Optional<String> device,
    Optional<String> profile,
    OffsetDateTime openedAt,
    Optional<OffsetDateTime> closedAt,
    BatchCounts counts) {

  static BatchView of(Batch batch, List<BatchFile> files) {
    return new BatchView(
        batch.id(),
        batch.keyId(),
        batch.label().name(),
        batch.label().operator(),
        batch.label().device(),
        batch.label().profile(),
        VietnamTime.at(batch.openedAt()),
        batch.closedAt().map(VietnamTime::at),
        BatchCounts.of(files));
  }
}
