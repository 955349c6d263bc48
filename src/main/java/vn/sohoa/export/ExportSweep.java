package vn.sohoa.export;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import vn.sohoa.audit.AuditLog;
import vn.sohoa.blob.BlobStore;
import vn.sohoa.document.BlobReferences;
import vn.sohoa.sql.Transactions;

/** Deletes exports that have expired, with the files that were stored for them. */
@ApplicationScoped
class ExportSweep {
  private static final Logger LOG = Logger.getLogger(ExportSweep.class);

  /** Longer than all attempts of the requests to a bucket, during which a lock must be held. */
  private static final Duration LONGEST_DELETION = Duration.ofMinutes(10);

  private static final int PORTION = 100;

  /** Documents that are deleted in one transaction. */
  private static final int DELETED = 2_000;

  private final ExportRepository exports;
  private final ExportItems items;
  private final ExportFiles files;
  private final BlobReferences references;
  private final BlobStore blobs;
  private final AuditLog audit;
  private final Transactions transactions;
  private final Clock clock;

  ExportSweep(
      ExportRepository exports,
      ExportItems items,
      ExportFiles files,
      BlobReferences references,
      BlobStore blobs,
      AuditLog audit,
      Transactions transactions,
      Clock clock) {
    this.exports = exports;
    this.items = items;
    this.files = files;
    this.references = references;
    this.blobs = blobs;
    this.audit = audit;
    this.transactions = transactions;
    this.clock = clock;
  }

  void clean() {
    Optional<UUID> expired = next();
    while (expired.isPresent()) {
      delete(expired.get());
      expired = next();
    }
  }

  private Optional<UUID> next() {
    return transactions.call(() -> exports.expired(clock.instant()));
  }

  private void delete(UUID export) {
    int collected = collect(export);
    deleteItems(export);
    transactions.run(
        () -> {
          if (exports.delete(export)) {
            audit.record(
                AuditLog.SYSTEM,
                "export.expire",
                export.toString(),
                "%d files that were stored for it were deleted".formatted(collected));
          }
        });
    LOG.infof("export %s has expired and was deleted", export);
  }

  /** Deletes what was stored for the export; returns the number of these files. */
  private int collect(UUID export) {
    int collected = 0;
    long after = -1;
    List<ExportFiles.Made> portion = made(export, after);
    while (!portion.isEmpty()) {
      for (ExportFiles.Made file : portion) {
        long before = after;
        collected +=
            transactions.call(LONGEST_DELETION, () -> isCollected(export, before, file)) ? 1 : 0;
        after = file.number();
      }
      portion = made(export, after);
    }
    return collected;
  }

  private List<ExportFiles.Made> made(UUID export, long after) {
    return transactions.call(() -> files.made(export, after, PORTION));
  }

  /** One at a time, by a lock: nobody refers to it while it is deleted. */
  private boolean isCollected(UUID export, long after, ExportFiles.Made file) {
    files.forget(export, after, file.number());
    try {
      return references.holdOrphan(file.sha256()) && blobs.collect(file.sha256(), clock.instant());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * In portions, without the row of the export, which whoever quarantines one of its documents
   * waits for.
   */
  private void deleteItems(UUID export) {
    int last = transactions.call(() -> items.last(export));
    for (int position = 0; position < last; position += DELETED) {
      int after = position;
      transactions.run(() -> items.forget(export, after, after + DELETED));
    }
  }
}
