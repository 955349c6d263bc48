package vn.sohoa.blob;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * State of the blob store, for {@code /q/metrics}. It is checked at intervals and not by the
 * scrape, which must not wait for a bucket that does not answer.
 */
@ApplicationScoped
class BlobMetrics {
  private static final Logger LOG = Logger.getLogger(BlobMetrics.class);

  private static final int INTERVAL_SECONDS = 10;

  private final BlobStore blobs;
  private final DiskReserve disk;
  private final MeterRegistry registry;
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("blob-metrics").factory());
  private volatile double up = Double.NaN;

  BlobMetrics(BlobStore blobs, DiskReserve disk, MeterRegistry registry) {
    this.blobs = blobs;
    this.disk = disk;
    this.registry = registry;
  }

  void start(@Observes StartupEvent event) {
    var _ = timer.scheduleWithFixedDelay(this::check, 0, INTERVAL_SECONDS, TimeUnit.SECONDS);
    Gauge.builder("sohoa.blob.store.up", this, metrics -> metrics.up).register(registry);
    Gauge.builder("sohoa.blobs.damaged", blobs, BlobStore::countDamaged).register(registry);
    Gauge.builder("sohoa.disk.free.bytes", this, BlobMetrics::freeBytes).register(registry);
    Gauge.builder("sohoa.disk.reserve.bytes", disk, DiskReserve::reserveBytes).register(registry);
  }

  void stop(@Observes ShutdownEvent event) {
    timer.shutdownNow();
  }

  /** Never throws, which would end the repetition. */
  private void check() {
    try {
      blobs.check();
      up = 1;
    } catch (IOException | RuntimeException e) {
      LOG.warnf("the blob store cannot be used: %s", e);
      up = 0;
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
