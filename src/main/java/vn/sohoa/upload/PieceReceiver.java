package vn.sohoa.upload;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import vn.sohoa.blob.DiskReserve;
import vn.sohoa.message.Message;
import vn.sohoa.problem.ProblemException;
import vn.sohoa.problem.Reason;
import vn.sohoa.upload.header.UploadChecksum;

/** Receives pieces of uploads. */
@ApplicationScoped
class PieceReceiver {
  private final UploadStore store;
  private final UploadFolder folder;
  private final PieceWriter writer;
  private final DiskReserve disk;

  PieceReceiver(UploadStore store, UploadFolder folder, PieceWriter writer, DiskReserve disk) {
    this.store = store;
    this.folder = folder;
    this.writer = writer;
    this.disk = disk;
  }

  /**
   * What a client says about a piece.
   *
   * @param offset where it begins, in bytes
   * @param length in bytes; negative if unknown
   */
  record Announced(long offset, long length, Optional<UploadChecksum> checksum) {}

  /**
   * What has arrived.
   *
   * @param offset number of bytes of the upload
   */
  record Received(long offset, Optional<Instant> expiresAt) {}

  /**
   * Appends a piece, durably. If the line drops, what has arrived is kept, unless the piece has a
   * checksum, which cannot be verified then.
   *
   * @param end ends the reading of the body if another request for the upload comes
   * @throws ProblemException NOT_FOUND, UPLOAD_LOCKED, UPLOAD_OFFSET_MISMATCH, FILE_TOO_LARGE or
   *     CHECKSUM_MISMATCH
   */
  Received receive(UUID id, String keyId, Announced piece, InputStream body, Runnable end)
      throws IOException {
    try (UploadStore.Work work = store.begin(id, keyId, end)) {
      Upload upload = work.upload();
      if (piece.offset() != work.offset()) {
        throw new ProblemException(
            Reason.UPLOAD_OFFSET_MISMATCH,
            Message.of("problem.upload-offset", work.offset(), upload.length()));
      }
      long missing = upload.length() - work.offset();
      if (piece.length() > missing) {
        throw PieceWriter.tooLong(missing);
      }
      if (upload.imported().isPresent()) {
        return new Received(work.offset(), Optional.empty());
      }
      disk.require(Math.max(0, piece.length()));
      Instant expires = store.extend(upload);
      long written =
          piece.checksum().isPresent()
              ? writeVerified(work, body, missing, piece.checksum().get())
              : write(work, body, missing, Optional.empty());
      return new Received(work.offset() + written, Optional.of(expires));
    }
  }

  private long write(
      UploadStore.Work work, InputStream body, long missing, Optional<MessageDigest> digest)
      throws IOException {
    try (FileChannel file = folder.open(work.upload().id())) {
      return writer.write(file, body, missing, digest);
    }
  }

  private long writeVerified(
      UploadStore.Work work, InputStream body, long missing, UploadChecksum checksum)
      throws IOException {
    MessageDigest digest = checksum.algorithm().newDigest();
    // If the process is killed, the next request discards them
    store.expectChecksum(work.upload(), work.offset());
    boolean isVerified = false;
    try {
      long written = write(work, body, missing, Optional.of(digest));
      isVerified = checksum.isOf(digest);
      if (!isVerified) {
        throw new ProblemException(
            Reason.CHECKSUM_MISMATCH,
            Message.of("problem.checksum", checksum.algorithm().label(), written));
      }
      store.keepVerified(work.upload());
      return written;
    } finally {
      if (!isVerified) {
        store.discard(work.upload(), work.offset());
      }
    }
  }
}
