package vn.sohoa.pipeline;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import org.jboss.logging.Logger;
import vn.sohoa.blob.BlobStore;
import vn.sohoa.blob.BlobUnavailableException;
import vn.sohoa.blob.DiskFull;
import vn.sohoa.blob.DiskReserve;
import vn.sohoa.sql.DatabaseOutage;

/** Distinguishes failures of what the service depends on from failures of a step. */
@ApplicationScoped
class Outages {
  private static final Logger LOG = Logger.getLogger(Outages.class);

  /** Space that a step needs for its temporary files, seldom more. */
  private static final long BYTES_OF_A_STEP = 32L << 20;

  private final BlobStore blobs;
  private final DiskReserve disk;
  private final Engines engines;

  Outages(BlobStore blobs, DiskReserve disk, Engines engines) {
    this.blobs = blobs;
    this.disk = disk;
    this.engines = engines;
  }

  /**
   * Whether the step failed because the bucket, the database or a disk is not available. A disk
   * that is full or read-only makes a step, or the engine it uses, fail in many ways; so the disks
   * are probed whatever the failure says. One that is nearly full counts as full: a step may need
   * more than is left, and has deleted its files since.
   */
  boolean isCauseOf(Throwable failure) {
    return BlobUnavailableException.isCauseOf(failure)
        || DatabaseOutage.isCauseOf(failure)
        || DiskFull.isCauseOf(failure)
        || !areDisksUsable();
  }

  private boolean isNearlyFull() throws IOException {
    long free = Math.min(disk.freeBytes(), engines.freeScratchBytes());
    if (free < BYTES_OF_A_STEP) {
      LOG.errorf("the disk is nearly full: %d bytes are free", free);
    }
    return free < BYTES_OF_A_STEP;
  }

  private boolean areDisksUsable() {
    try {
      engines.checkScratch();
      blobs.check();
      return !isNearlyFull();
    } catch (IOException e) {
      LOG.errorf("a folder of the service cannot be used: %s", e);
      return false;
    }
  }
}
