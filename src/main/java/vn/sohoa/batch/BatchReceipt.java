package vn.sohoa.batch;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What of a batch had arrived when it was closed.
 *
 * @param batch as it was closed
 * @param files in the order of the manifest
 */
@Schema(name = "BatchReceipt")
public record BatchReceipt(BatchView batch, List<BatchFile> files) {
  public BatchReceipt {
    files = List.copyOf(files);
  }
}
