package vn.sohoa.blob;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The objects of one bucket, keyed by digest. */
final class S3Bucket {
  /** Shorter than the timeout of health checks. */
  private static final Duration CHECK_LIMIT = Duration.ofSeconds(3);

  /** Accepted by stores without regions. */
  private static final String DEFAULT_REGION = "us-east-1";

  private static final int OK = 200;
  private static final int NO_CONTENT = 204;
  private static final int NOT_FOUND = 404;
  private static final int ERROR_BYTES = 1 << 12;
  private static final Pattern CODE = Pattern.compile("<Code>(\\w+)</Code>");

  private final S3Address address;
  private final S3Client client;

  private S3Bucket(S3Address address, S3Client client) {
    this.address = address;
    this.client = client;
  }

  static S3Bucket of(BlobConfig.S3 config, Clock clock) {
    String region = config.region().orElse(DEFAULT_REGION);
    var signature = new S3Signature(region, config.accessKey(), config.secretKey());
    return new S3Bucket(S3Address.of(config), new S3Client(signature, clock));
  }

  /**
   * @throws BlobUnavailableException if the bucket does not exist or the key has no access
   */
  void check() throws IOException {
    S3Request request = S3Request.of("HEAD", address.bucket()).within(CHECK_LIMIT);
    requireOk(request, client.send(request));
  }

  /** Whether the bucket contains the complete blob. */
  boolean has(Blob blob) throws IOException {
    return head(blob.sha256())
        .map(headers -> headers.firstValueAsLong("content-length"))
        .filter(OptionalLong.of(blob.size())::equals)
        .isPresent();
  }

  /** Whether the bucket has an object for the blob, whatever its bytes. */
  boolean has(Sha256 sha256) throws IOException {
    return head(sha256).isPresent();
  }

  private Optional<HttpHeaders> head(Sha256 sha256) throws IOException {
    S3Request request = S3Request.of("HEAD", address.object(sha256));
    HttpResponse<InputStream> response = client.send(request);
    if (response.statusCode() == NOT_FOUND) {
      response.body().close();
      return Optional.empty();
    }
    requireOk(request, response);
    return Optional.of(response.headers());
  }

  /**
   * Deletes a blob that was stored before a time.
   *
   * @return whether it was deleted
   */
  boolean collect(Sha256 sha256, Instant before) throws IOException {
    boolean isOld =
        head(sha256)
            .flatMap(headers -> headers.firstValue("last-modified"))
            .map(text -> Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(text)))
            .filter(storedAt -> storedAt.isBefore(before))
            .isPresent();
    if (isOld) {
      S3Request request = S3Request.of("DELETE", address.object(sha256));
      HttpResponse<InputStream> response = client.send(request);
      if (response.statusCode() != NO_CONTENT) {
        requireOk(request, response);
      }
      response.body().close();
    }
    return isOld;
  }

  /**
   * Returns the blobs whose digests begin with two characters.
   *
   * @param prefix two hexadecimal digits
   */
  List<StoredBlob> list(String prefix) throws IOException {
    var blobs = new ArrayList<StoredBlob>();
    S3Listing page = page(prefix, "");
    blobs.addAll(page.blobs());
    while (page.isTruncated()) {
      page = page(prefix, page.lastKey());
      blobs.addAll(page.blobs());
    }
    return blobs;
  }

  private S3Listing page(String prefix, String after) throws IOException {
    S3Request request = S3Request.of("GET", address.list(prefix + "/", after));
    HttpResponse<InputStream> response = client.send(request);
    try (InputStream body = new S3Body(response.body(), S3Request.limit(S3Listing.MOST_BYTES))) {
      if (response.statusCode() != OK) {
        throw rejected(request, response, code(body));
      }
      return S3Listing.parse(
          new String(body.readNBytes(S3Listing.MOST_BYTES), StandardCharsets.UTF_8));
    }
  }

  /**
   * Uploads the blob even if an object of its name and size exists, whose bytes may be damaged; the
   * store rejects a body with another digest.
   */
  void put(Path file, Blob blob) throws IOException {
    S3Request request = S3Request.put(address.object(blob.sha256()), file, blob);
    requireOk(request, client.send(request));
  }

  /**
   * @throws NoSuchFileException if there is no such blob
   */
  InputStream get(Sha256 sha256) throws IOException {
    S3Request request = S3Request.of("GET", address.object(sha256));
    HttpResponse<InputStream> response = client.send(request);
    long size = response.headers().firstValueAsLong("content-length").orElse(0);
    InputStream body = new S3Body(response.body(), S3Request.limit(size));
    if (response.statusCode() == OK) {
      return body;
    }
    try (body) {
      String code = code(body);
      if (response.statusCode() == NOT_FOUND && !code.equals("NoSuchBucket")) {
        throw new NoSuchFileException("blob " + sha256);
      }
      throw rejected(request, response, code);
    }
  }

  private static void requireOk(S3Request request, HttpResponse<InputStream> response)
      throws IOException {
    try (InputStream body = response.body()) {
      if (response.statusCode() != OK) {
        throw rejected(request, response, code(body));
      }
    }
  }

  private static BlobUnavailableException rejected(
      S3Request request, HttpResponse<?> response, String code) {
    return new BlobUnavailableException(
        "%s %s was rejected: %d %s"
            .formatted(request.method(), request.uri(), response.statusCode(), code));
  }

  private static String code(InputStream body) throws IOException {
    String text = new String(body.readNBytes(ERROR_BYTES), StandardCharsets.UTF_8);
    Matcher matcher = CODE.matcher(text);
    return matcher.find() ? matcher.group(1) : "";
  }
}
