package vn.sohoa.blob;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import org.jboss.logging.Logger;

/** Checks at start whether the configured bucket is usable, without blocking the start. */
@ApplicationScoped
class BlobStart {
  private static final Logger LOG = Logger.getLogger(BlobStart.class);

  void check(@Observes StartupEvent event, BlobConfig config, BlobStore blobs) {
    config.s3().ifPresent(s3 -> check(s3, blobs));
  }

  /**
   * An invalid address aborts the start; an unreachable bucket is only logged, since it may
   * recover.
   */
  private static void check(BlobConfig.S3 s3, BlobStore blobs) {
    S3Address.of(s3);
    Thread.ofVirtual().name("blob-check").start(() -> logResult(s3, blobs));
  }

  private static void logResult(BlobConfig.S3 s3, BlobStore blobs) {
    try {
      blobs.check();
      LOG.infof("storing blobs in bucket %s of %s", s3.bucket(), s3.endpoint());
    } catch (IOException e) {
      LOG.errorf("bucket %s of %s is not usable: %s", s3.bucket(), s3.endpoint(), e.getMessage());
    }
  }
}
