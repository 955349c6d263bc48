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

  /**
   * Returns the address of a page of the list of objects.
   *
   * @param prefix first characters of their keys
   * @param after key of the last object of the page before; empty for the first page
   */
  URI list(String prefix, String after) {
    String start = after.isEmpty() ? "" : "&start-after=" + encode(after);
    return URI.create(bucket + "?list-type=2&max-keys=1000&prefix=" + encode(prefix) + start);
  }

  /** Keys have no other characters that must be encoded. */
  private static String encode(String key) {
    return key.replace("/", "%2F");
  }

  URI object(Sha256 sha256) {
    String base = bucket.toString();
    return URI.create(base + (base.endsWith("/") ? "" : "/") + sha256.relativePath());
  }
}
