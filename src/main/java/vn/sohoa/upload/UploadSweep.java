package vn.sohoa.upload;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;
import vn.sohoa.blob.LeftoversDue;
import vn.sohoa.sql.Transactions;

/** Deletes uploads that expired, and files that no upload needs any more. */
@ApplicationScoped
class UploadSweep {
  private static final Logger LOG = Logger.getLogger(UploadSweep.class);

  private final UploadRepository uploads;
  private final UploadFolder folder;
  private final Transactions transactions;
  private final Clock clock;

  UploadSweep(
      UploadRepository uploads, UploadFolder folder, Transactions transactions, Clock clock) {
    this.uploads = uploads;
    this.folder = folder;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** Never throws, which would keep the other observers from being told. */
  void sweep(@Observes LeftoversDue due) {
    try {
      int expired = transactions.call(() -> uploads.deleteExpired(clock.instant()));
      Set<UUID> open = transactions.call(uploads::openIds);
      int files = folder.deleteUnused(due.before(), open::contains);
      if (expired + files > 0) {
        LOG.infof("deleted %d uploads that expired, and %d files of uploads", expired, files);
      }
    } catch (IOException | RuntimeException e) {
      LOG.warnf("uploads that expired cannot be deleted: %s", e);
    }
  }
}
