package vn.sohoa.blob;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import org.jboss.logging.Logger;

/** State of the blob store, for {@code /q/metrics}. */
@ApplicationScoped
class BlobMetrics {
  private static final Logger LOG = Logger.getLogger(BlobMetrics.class);

  private final BlobStore blobs;
  private final DiskReserve disk;
  private final MeterRegistry registry;

  BlobMetrics(BlobStore blobs, DiskReserve disk, MeterRegistry registry) {
    this.blobs = blobs;
    this.disk = disk;
    this.registry = registry;
  }

  void register(@Observes StartupEvent event) {
    Gauge.builder("sohoa.blob.store.up", this, BlobMetrics::up).register(registry);
    Gauge.builder("sohoa.blobs.damaged", blobs, BlobStore::countDamaged).register(registry);
    Gauge.builder("sohoa.disk.free.bytes", this, BlobMetrics::freeBytes).register(registry);
    Gauge.builder("sohoa.disk.reserve.bytes", disk, DiskReserve::reserveBytes).register(registry);
  }

  private double up() {
    try {
      blobs.check();
      return 1;
    } catch (IOException e) {
      LOG.warnf("the blob store cannot be used: %s", e);
      return 0;
    }
  }

  private double freeBytes() {
    try {
      return disk.freeBytes();
    } catch (IOException e) {
      LOG.warnf("the free space of the disk is unknown: %s", e);
      return Double.NaN;
    }
  }
}
