package vn.sohoa.blob;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Readiness check: without its bucket the service can neither store nor return scans. */
@Readiness
@ApplicationScoped
class BlobHealth implements HealthCheck {
  private static final String NAME = "Blob store";

  private final BlobStore blobs;

  BlobHealth(BlobStore blobs) {
    this.blobs = blobs;
  }

  @Override
  public HealthCheckResponse call() {
    try {
      blobs.check();
      return HealthCheckResponse.up(NAME);
    } catch (IOException e) {
      return HealthCheckResponse.named(NAME).down().withData("cause", e.getMessage()).build();
    }
  }
}
