package vn.sohoa.blob;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * Where originals and derived files are stored: a local folder, or an S3-compatible bucket with
 * that folder as its cache.
 */
@ConfigMapping(prefix = "sohoa.blob")
public interface BlobConfig {
  /**
   * Folder of the blobs, on one file system: uploads are written to its subfolder {@code incoming}
   * and renamed into place. With {@code sohoa.blob.s3.*} it is a cache of the bucket.
   */
  @WithDefault("${sohoa.data-dir}/blobs")
  Path folder();

  /**
   * Space that uploads leave free on the disk of the folder. An upload that does not fit beside it
   * is refused with {@code 507 STORAGE_FULL}; processing and downloads go on.
   */
  @WithDefault("1G")
  MemorySize reserve();

  /**
   * Age after which temporary files are deleted that nobody has written meanwhile, e.g. of uploads
   * and steps that were killed. Checked at start and at least once an hour.
   */
  @WithDefault("PT6H")
  Duration leftoverAge();

  /**
   * Settings of the bucket. Setting any of them selects S3; those without a default are then
   * required.
   */
  Optional<S3> s3();

  /**
   * A bucket of an S3-compatible store. Its members have no {@code @WithDefault}: one default would
   * select S3 for every installation.
   */
  interface S3 {
    /**
     * Base URL of the store: {@code http} or {@code https}, host and port, without bucket and path,
     * e.g. {@code https://s3.example}. Required with S3.
     */
    URI endpoint();

    /** Name of an existing bucket. Required with S3. */
    String bucket();

    /** Region that requests are signed for. Unset: {@code us-east-1}. */
    Optional<String> region();

    /**
     * Id of an access key with the permissions {@code s3:ListBucket}, {@code s3:GetObject}, {@code
     * s3:PutObject} and {@code s3:DeleteObject}. Required with S3.
     */
    String accessKey();

    /** Secret of the access key. Required with S3. */
    String secretKey();

    /**
     * Whether the bucket is part of the path ({@code true}) or of the host name ({@code false}).
     * Unset: {@code true}.
     */
    Optional<Boolean> pathStyle();

    /**
     * Size, give or take a tenth, above which the least recently used files are removed from the
     * local folder. Files used within the last hour are kept. Unset: {@code 10G}.
     */
    Optional<MemorySize> cacheSize();
  }
}
