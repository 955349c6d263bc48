package vn.sohoa.bootstrap;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import vn.sohoa.blob.BlobConfig;
import vn.sohoa.sandbox.SandboxConfig;

/**
 * Refuses a sandbox whose file of settings names a bucket: unlike the other settings of such a
 * file, the bucket cannot be switched off by a system property.
 */
@ApplicationScoped
class SandboxStore {
  /** Before the bucket is looked at, and before the data of the sandbox are made. */
  private static final int FIRST = Interceptor.Priority.PLATFORM_BEFORE - 1;

  private final SandboxConfig sandbox;
  private final BlobConfig blobs;

  SandboxStore(SandboxConfig sandbox, BlobConfig blobs) {
    this.sandbox = sandbox;
    this.blobs = blobs;
  }

  /**
   * @throws StartupException if it does
   */
  void check(@Observes @Priority(FIRST) StartupEvent event) {
    if (sandbox.enabled() && blobs.s3().isPresent()) {
      throw new StartupException(
          "a sandbox has its own data in its folder, so sohoa.blob.s3 cannot be set for it.");
    }
  }
}
