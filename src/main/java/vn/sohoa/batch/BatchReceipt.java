package vn.sohoa.batch;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.sohoa.time.VietnamTime;

/**
 * What of a batch has arrived when it was closed.
 *
 * @param station id of the access key that sent it
 */
@Schema(name = "BatchReceipt")
public record BatchReceipt(
    UUID batchId,
    String station,
    Optional<String> name,
    Optional<String> operator,
    Optional<String> device,
    Optional<String> profile,
    OffsetDateTime openedAt,
    OffsetDateTime closedAt,
    BatchCounts counts,
    List<BatchFile> files) {
  public BatchReceipt {
    files = List.copyOf(files);
  }

  static BatchReceipt of(Batch batch, Instant closedAt, List<BatchFile> files) {
    return new BatchReceipt(
        batch.id(),
        batch.keyId(),
        batch.label().name(),
        batch.label().operator(),
        batch.label().device(),
        batch.label().profile(),
        VietnamTime.at(batch.openedAt()),
        VietnamTime.at(closedAt),
        BatchCounts.of(files),
        files);
  }
}
