package vn.sohoa.station.batch;

import java.util.List;
import java.util.Optional;

/**
 * A batch that is not finished, as it is stored.
 *
 * @param idempotencyKey sent with the manifest, so that one batch is opened
 * @param manifest a JSON object as text; always sent as it is here
 * @param files in the order of the manifest
 * @param folder where the receipt is written, as text
 * @param batchId of the service, when the batch is open
 * @param isQueued whether all files are in the queue, or were
 */
record BatchPlan(
    String idempotencyKey,
    String manifest,
    List<PlannedFile> files,
    String folder,
    Optional<String> batchId,
    boolean isQueued) {
  BatchPlan {
    files = List.copyOf(files);
  }

  /**
   * A file of the batch.
   *
   * @param path as text
   * @param fileName name that the service is told
   * @param sha256 in lower-case hexadecimal digits
   * @param size in bytes
   * @param modified time of the last change, in milliseconds since 1970
   * @param metadata the declaration without the batch, a JSON object as text
   */
  record PlannedFile(
      String path, String fileName, String sha256, long size, long modified, String metadata) {}

  BatchPlan opened(String id) {
    return new BatchPlan(idempotencyKey, manifest, files, folder, Optional.of(id), isQueued);
  }

  BatchPlan queued() {
    return new BatchPlan(idempotencyKey, manifest, files, folder, batchId, true);
  }

  boolean has(String path) {
    return files.stream().anyMatch(file -> file.path().equals(path));
  }
}
