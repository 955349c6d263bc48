package vn.sohoa.blob;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * AWS Signature Version 4. Supports only paths of unreserved characters, which suffices for
 * digests, and queries that are in canonical form: sorted, and encoded as RFC 3986 requires.
 */
final class S3Signature {
  private static final String ALGORITHM = "AWS4-HMAC-SHA256";
  private static final String SERVICE = "s3";
  private static final String END = "aws4_request";
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final String region;
  private final String accessKey;
  private final String secretKey;

  S3Signature(String region, String accessKey, String secretKey) {
    this.region = region;
    this.accessKey = accessKey;
    this.secretKey = secretKey;
  }

  /** Returns the headers that sign a request, including the body's SHA-256. */
  Map<String, String> sign(S3Request request, Instant now) {
    String time = TIME.format(now);
    SortedMap<String, String> headers = new TreeMap<>();
    headers.put("x-amz-content-sha256", request.payload().hex());
    headers.put("x-amz-date", time);
    SortedMap<String, String> signed = new TreeMap<>(headers);
    signed.put("host", host(request.uri()));

    String names = String.join(";", signed.keySet());
    String day = time.substring(0, 8);
    String scope = String.join("/", day, region, SERVICE, END);
    String toSign = String.join("\n", ALGORITHM, time, scope, digest(request, signed, names));
    String signature = HexFormat.of().formatHex(hmac(key(day), toSign));
    headers.put(
        "authorization",
        "%s Credential=%s/%s,SignedHeaders=%s,Signature=%s"
            .formatted(ALGORITHM, accessKey, scope, names, signature));
    return headers;
  }

  private static String digest(S3Request request, Map<String, String> signed, String names) {
    String lines =
        signed.entrySet().stream()
            .map(header -> header.getKey() + ":" + header.getValue() + "\n")
            .collect(Collectors.joining());
    String path = request.uri().getRawPath();
    String query = Objects.requireNonNullElse(request.uri().getRawQuery(), "");
    return Sha256.of(
            String.join("\n", request.method(), path, query, lines, names, request.payload().hex()))
        .hex();
  }

  /** Returns the Host header as Java's HTTP client sends it. */
  private static String host(URI uri) {
    boolean usual = uri.getPort() == ("https".equals(uri.getScheme()) ? 443 : 80);
    return uri.getPort() < 0 || usual ? uri.getHost() : uri.getHost() + ":" + uri.getPort();
  }

  private byte[] key(String day) {
    byte[] key = ("AWS4" + secretKey).getBytes(StandardCharsets.UTF_8);
    for (String part : List.of(day, region, SERVICE, END)) {
      key = hmac(key, part);
    }
    return key;
  }

  private static byte[] hmac(byte[] key, String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has HmacSHA256", e);
    }
  }
}
