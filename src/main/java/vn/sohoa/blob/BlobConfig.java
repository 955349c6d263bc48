package vn.sohoa.blob;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/** Where bytes are kept. */
@ConfigMapping(prefix = "sohoa.blob")
public interface BlobConfig {
  /**
   * Folder of the blobs; it must be one file system, so that a finished file can be renamed into
   * place. With {@link #s3()} it is only a cache.
   */
  @WithDefault("${sohoa.data-dir}/blobs")
  Path folder();

  /** Set as soon as one of its settings is; then those without a default are required. */
  Optional<S3> s3();

  /** A bucket of an S3-compatible store. A default here would set it for everyone. */
  interface S3 {
    /** Address of the store, without bucket and path. */
    URI endpoint();

    String bucket();

    /** us-east-1 if empty. */
    Optional<String> region();

    String accessKey();

    String secretKey();

    /** Whether the bucket stands in the path, as it does if empty, or before the host name. */
    Optional<Boolean> pathStyle();

    /**
     * How large the folder may grow before what was not used for longest is dropped from it; 10 GiB
     * if empty.
     */
    Optional<MemorySize> cacheSize();
  }
}
