package vn.sohoa.upload.header;

import java.util.Base64;
import java.util.Optional;

/** Base64 with padding, in the one form that an encoder writes. */
final class CanonicalBase64 {
  private CanonicalBase64() {}

  /** Returns the bytes; empty if the text is not the Base64 of any. */
  static Optional<byte[]> decode(String text) {
    try {
      byte[] bytes = Base64.getDecoder().decode(text);
      return Base64.getEncoder().encodeToString(bytes).equals(text)
          ? Optional.of(bytes)
          : Optional.empty();
    } catch (IllegalArgumentException noBase64) {
      return Optional.empty();
    }
  }
}
