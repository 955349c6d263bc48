package vn.sohoa.blob;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import org.jboss.logging.Logger;

/** Tells at start whether the configured bucket can be used; waits for nothing. */
@ApplicationScoped
class BlobStart {
  private static final Logger LOG = Logger.getLogger(BlobStart.class);

  void check(@Observes StartupEvent event, BlobConfig config, BlobStore blobs) {
    config.s3().ifPresent(s3 -> check(s3, blobs));
  }

  /** A wrong address stops the start; a bucket that is away may come back. */
  private static void check(BlobConfig.S3 s3, BlobStore blobs) {
    S3Address.of(s3);
    Thread.ofVirtual().name("blob-check").start(() -> tell(s3, blobs));
  }

  private static void tell(BlobConfig.S3 s3, BlobStore blobs) {
    try {
      blobs.check();
      LOG.infof("blobs are kept in bucket %s of %s", s3.bucket(), s3.endpoint());
    } catch (IOException e) {
      LOG.errorf(
          "the bucket %s of %s cannot be used: %s", s3.bucket(), s3.endpoint(), e.getMessage());
    }
  }
}
