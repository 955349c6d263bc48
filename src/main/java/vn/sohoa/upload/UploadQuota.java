package vn.sohoa.upload;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import vn.sohoa.blob.DiskReserve;
import vn.sohoa.message.Message;
import vn.sohoa.problem.ProblemException;
import vn.sohoa.problem.Reason;

/** How much may be announced, so that what is accepted fits on the disk later. */
@ApplicationScoped
class UploadQuota {
  private final UploadRepository uploads;
  private final UploadFolder folder;
  private final DiskReserve disk;
  private final UploadConfig config;

  UploadQuota(
      UploadRepository uploads, UploadFolder folder, DiskReserve disk, UploadConfig config) {
    this.uploads = uploads;
    this.folder = folder;
    this.disk = disk;
    this.config = config;
  }

  /**
   * Checks that a key may create one more upload. To be called in the transaction that creates it,
   * by one request at a time.
   *
   * @throws ProblemException UPLOAD_QUOTA if the key has too many
   * @throws UncheckedIOException of a StorageFullException if the disk has no space for all that is
   *     announced beside its reserve
   */
  void require(String keyId, long length, Instant now) {
    UploadRepository.Open open = uploads.open(keyId, now);
    if (open.count() >= config.openByKey()) {
      throw over("problem.upload-count", config.openByKey());
    }
    if (open.bytes() + length > config.bytesByKey().asLongValue()) {
      throw over("problem.upload-bytes", config.bytesByKey().asLongValue());
    }
    try {
      disk.require(length + Math.max(0, open.allBytes() - folder.bytes()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ProblemException over(String text, long most) {
    return new ProblemException(Reason.UPLOAD_QUOTA, Message.of(text, most));
  }
}
