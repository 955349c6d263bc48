package vn.sohoa.blob;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Readiness check: without its bucket or a folder that it can write to, the service can neither
 * store nor return scans. Damaged blobs are counted, but do not stop the service; nor does a disk
 * with less free space than its reserve, because downloads go on.
 */
@Readiness
@ApplicationScoped
class BlobHealth implements HealthCheck {
  private static final String NAME = "Blob store";

  private final BlobStore blobs;
  private final DiskReserve disk;

  BlobHealth(BlobStore blobs, DiskReserve disk) {
    this.blobs = blobs;
    this.disk = disk;
  }

  @Override
  public HealthCheckResponse call() {
    try {
      blobs.check();
      return HealthCheckResponse.named(NAME)
          .up()
          .withData("damaged", blobs.countDamaged())
          .withData("freeBytes", disk.freeBytes())
          .withData("reserveBytes", disk.reserveBytes())
          .build();
    } catch (IOException e) {
      return HealthCheckResponse.named(NAME).down().withData("cause", e.getMessage()).build();
    }
  }
}
