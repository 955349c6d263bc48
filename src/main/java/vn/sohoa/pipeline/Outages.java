package vn.sohoa.pipeline;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import org.jboss.logging.Logger;
import vn.sohoa.blob.BlobStore;
import vn.sohoa.blob.BlobUnavailableException;
import vn.sohoa.sql.DatabaseOutage;

/** Distinguishes failures of what the service depends on from failures of a step. */
@ApplicationScoped
class Outages {
  private static final Logger LOG = Logger.getLogger(Outages.class);

  private final BlobStore blobs;
  private final Engines engines;

  Outages(BlobStore blobs, Engines engines) {
    this.blobs = blobs;
    this.engines = engines;
  }

  /**
   * Whether the step failed because the bucket, the database or a disk is not available. A disk
   * that is full or read-only makes a step, or the engine it uses, fail in many ways; so the disks
   * are probed whatever the failure says.
   */
  boolean isCauseOf(Throwable failure) {
    return failure instanceof BlobUnavailableException
        || DatabaseOutage.isCauseOf(failure)
        || !areDisksUsable();
  }

  private boolean areDisksUsable() {
    try {
      engines.checkScratch();
      blobs.check();
      return true;
    } catch (IOException e) {
      LOG.errorf("a folder of the service cannot be used: %s", e);
      return false;
    }
  }
}
