package vn.sohoa.upload.header;

import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;

/**
 * The header {@code Upload-Checksum}: the checksum of the body of one request.
 *
 * @param base64 of the checksum, which has as many bytes as those of the algorithm
 */
public record UploadChecksum(ChecksumAlgorithm algorithm, String base64) {
  /**
   * Parses a header, e.g. {@code sha1 Kq5sNclPz7QV2+lfQIuc6R7oRu0=}.
   *
   * @return empty if the form is another one, or the algorithm is not supported
   */
  public static Optional<UploadChecksum> parse(String header) {
    int space = header.indexOf(' ');
    if (space < 0) {
      return Optional.empty();
    }
    String value = header.substring(space + 1);
    return ChecksumAlgorithm.of(header.substring(0, space))
        .filter(algorithm -> hasBytes(value, algorithm.bytes()))
        .map(algorithm -> new UploadChecksum(algorithm, value));
  }

  private static boolean hasBytes(String base64, int bytes) {
    return CanonicalBase64.decode(base64).filter(decoded -> decoded.length == bytes).isPresent();
  }

  /**
   * Whether the bytes that were given to a digest have this checksum.
   *
   * @param digest of the algorithm; it is reset
   */
  public boolean isOf(MessageDigest digest) {
    return MessageDigest.isEqual(digest.digest(), Base64.getDecoder().decode(base64));
  }
}
