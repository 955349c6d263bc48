package vn.sohoa.blob;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Duration;

/**
 * A request that has not been signed yet.
 *
 * @param payload SHA-256 of the body, which the store compares with the bytes it receives
 * @param limit time for the whole request up to the beginning of its answer
 */
record S3Request(String method, URI uri, BodyPublisher body, Sha256 payload, Duration limit) {
  private static final Sha256 NOTHING = Sha256.of("");
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final long SLOWEST_BYTES_PER_SECOND = 1 << 20;

  static S3Request of(String method, URI uri) {
    return new S3Request(method, uri, BodyPublishers.noBody(), NOTHING, PATIENCE);
  }

  static S3Request put(URI uri, Path file, Blob blob) throws IOException {
    return new S3Request(
        "PUT", uri, BodyPublishers.ofFile(file), blob.sha256(), limit(blob.size()));
  }

  S3Request within(Duration other) {
    return new S3Request(method, uri, body, payload, other);
  }

  /** Time for so many bytes, on a slow line as well. */
  static Duration limit(long bytes) {
    return PATIENCE.plusSeconds(bytes / SLOWEST_BYTES_PER_SECOND);
  }
}
