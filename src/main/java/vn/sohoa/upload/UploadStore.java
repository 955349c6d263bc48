package vn.sohoa.upload;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import vn.sohoa.blob.Sha256;
import vn.sohoa.lock.NamedLocks;
import vn.sohoa.message.Message;
import vn.sohoa.problem.ProblemException;
import vn.sohoa.problem.Reason;
import vn.sohoa.sql.Transactions;

/** Uploads with their bytes. */
@ApplicationScoped
public class UploadStore {
  private final UploadRepository uploads;
  private final UploadFolder folder;
  private final UploadLocks locks;
  private final UploadQuota quota;
  private final UploadConfig config;
  private final NamedLocks named;
  private final Transactions transactions;
  private final Clock clock;

  UploadStore(
      UploadRepository uploads,
      UploadFolder folder,
      UploadLocks locks,
      UploadQuota quota,
      UploadConfig config,
      NamedLocks named,
      Transactions transactions,
      Clock clock) {
    this.uploads = uploads;
    this.folder = folder;
    this.locks = locks;
    this.quota = quota;
    this.config = config;
    this.named = named;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** An upload that this request alone works on, and how much of it has arrived. */
  record Work(UploadLocks.Held lock, Upload upload, long offset) implements AutoCloseable {
    @Override
    public void close() {
      lock.close();
    }
  }

  /**
   * Creates an upload.
   *
   * @param metadata the header, well-formed
   * @throws ProblemException UPLOAD_QUOTA, or FILE_TOO_LARGE
   */
  Upload create(String keyId, long length, Optional<String> metadata, Optional<Sha256> sha256) {
    if (length > config.maxSize().asLongValue()) {
      throw PieceWriter.tooLong(config.maxSize().asLongValue());
    }
    return transactions.call(
        () -> {
          // Else two requests would see the same free space
          named.hold("uploads");
          Instant now = clock.instant();
          quota.require(keyId, length, now);
          var upload =
              new Upload(
                  UUID.randomUUID(),
                  keyId,
                  length,
                  metadata,
                  sha256,
                  now.plus(config.expiry()),
                  OptionalLong.empty(),
                  Optional.empty());
          uploads.add(upload, now);
          return upload;
        });
  }

  /**
   * Begins to work on an upload, after the request that works on it now has ended.
   *
   * @param end ends the work if another request comes
   * @throws ProblemException NOT_FOUND, or UPLOAD_LOCKED
   */
  Work begin(UUID id, String keyId, Runnable end) throws IOException {
    // Before anything of somebody else is disturbed
    require(id, keyId);
    UploadLocks.Held lock = locks.hold(id, end);
    try {
      Upload upload = require(id, keyId);
      return new Work(lock, upload, settle(upload));
    } catch (IOException | RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  private Upload require(UUID id, String keyId) {
    return find(id, keyId).orElseThrow(() -> ProblemException.notFound("upload", id));
  }

  /** Returns an upload of a key; empty if it has none with this id, or it expired. */
  public Optional<Upload> find(UUID id, String keyId) {
    return transactions.call(() -> uploads.find(id, keyId, clock.instant()));
  }

  /** Returns how many bytes have arrived durably, without those whose checksum is unknown. */
  private long settle(Upload upload) throws IOException {
    if (upload.imported().isPresent()) {
      return upload.length();
    }
    if (upload.unverifiedFrom().isPresent()) {
      discard(upload, upload.unverifiedFrom().getAsLong());
    }
    return folder.settle(upload.id());
  }

  /** Notes that the bytes from here on are not to be kept until their checksum is verified. */
  void expectChecksum(Upload upload, long offset) {
    transactions.run(() -> uploads.setUnverified(upload.id(), Optional.of(offset)));
  }

  void keepVerified(Upload upload) {
    transactions.run(() -> uploads.setUnverified(upload.id(), Optional.empty()));
  }

  /** Discards the bytes from an offset on. */
  void discard(Upload upload, long offset) throws IOException {
    folder.truncate(upload.id(), offset);
    keepVerified(upload);
  }

  /** Lets an upload live as long as a new one; returns when it expires. */
  Instant extend(Upload upload) {
    Instant expires = clock.instant().plus(config.expiry());
    transactions.run(() -> uploads.extend(upload.id(), expires));
    return expires;
  }

  /** Deletes an upload with its bytes. */
  void delete(UUID id, String keyId) throws IOException {
    try (Work work = begin(id, keyId, () -> {})) {
      transactions.run(() -> uploads.delete(work.upload().id()));
      folder.delete(id);
    }
  }

  /**
   * Returns the file of an upload that has arrived completely and is not imported; it does not
   * change any more.
   *
   * @throws ProblemException UPLOAD_INCOMPLETE
   */
  public Path finished(Upload upload) throws IOException {
    try (Work work = begin(upload.id(), upload.keyId(), () -> {})) {
      if (work.offset() < work.upload().length()) {
        throw new ProblemException(
            Reason.UPLOAD_INCOMPLETE,
            Message.of("problem.upload-offset", work.offset(), work.upload().length()));
      }
      if (work.offset() == 0) {
        folder.open(upload.id()).close();
      }
      return folder.path(upload.id());
    }
  }

  /**
   * Returns an upload and locks it until the end of the caller's transaction.
   *
   * @throws ProblemException NOT_FOUND if it was deleted meanwhile
   */
  public Upload lock(Upload upload) {
    return uploads
        .find(upload.id(), upload.keyId(), clock.instant())
        .orElseThrow(() -> ProblemException.notFound("upload", upload.id()));
  }

  /** Notes in the caller's transaction that an upload became a document. */
  public void consume(Upload upload, Upload.Imported imported) {
    uploads.setImported(upload.id(), imported, clock.instant());
  }

  /** Deletes the bytes of an imported upload, which are those of its document. */
  public void deleteBytes(Upload upload) throws IOException {
    folder.delete(upload.id());
  }
}
