package vn.sohoa.blob;

import java.net.URI;

/** Base URL of a bucket's objects. */
record S3Address(URI bucket) {

  /**
   * @throws IllegalArgumentException if the endpoint is not exactly scheme, host and port, or the
   *     bucket name is invalid
   */
  static S3Address of(BlobConfig.S3 config) {
    URI endpoint = config.endpoint();
    String scheme = endpoint.getScheme();
    boolean web = "http".equals(scheme) || "https".equals(scheme);
    if (!web || endpoint.getHost() == null || !endpoint.getRawPath().matches("/?")) {
      throw new IllegalArgumentException(
          "sohoa.blob.s3.endpoint: http or https, host and port, not " + endpoint);
    }
    if (!config.bucket().matches("[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]")) {
      throw new IllegalArgumentException("sohoa.blob.s3.bucket: not a name: " + config.bucket());
    }
    String authority = endpoint.getRawAuthority();
    return new S3Address(
        URI.create(
            config.pathStyle().orElse(true)
                ? scheme + "://" + authority + "/" + config.bucket()
                : scheme + "://" + config.bucket() + "." + authority + "/"));
  }

  URI object(Sha256 sha256) {
    String base = bucket.toString();
    return URI.create(base + (base.endsWith("/") ? "" : "/") + sha256.relativePath());
  }
}
