package vn.sohoa.blob;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Duration;

/**
 * An unsigned request.
 *
 * @param payload SHA-256 of the body, which the store compares with the received bytes
 * @param limit timeout from the start of the request to the response headers
 */
record S3Request(String method, URI uri, BodyPublisher body, Sha256 payload, Duration limit) {
  private static final Sha256 NOTHING = Sha256.of("");
  private static final Duration BASE_LIMIT = Duration.ofSeconds(30);
  private static final long MIN_BYTES_PER_SECOND = 1 << 20;

  static S3Request of(String method, URI uri) {
    return new S3Request(method, uri, BodyPublishers.noBody(), NOTHING, BASE_LIMIT);
  }

  static S3Request put(URI uri, Path file, Blob blob) throws IOException {
    return new S3Request(
        "PUT", uri, BodyPublishers.ofFile(file), blob.sha256(), limit(blob.size()));
  }

  S3Request within(Duration other) {
    return new S3Request(method, uri, body, payload, other);
  }

  /** Returns the time limit for transferring a number of bytes, even over a slow connection. */
  static Duration limit(long bytes) {
    return BASE_LIMIT.plusSeconds(bytes / MIN_BYTES_PER_SECOND);
  }
}
