package vn.sohoa.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of an access key: {@code sohoa_<id>_<secret>}. The id selects the row. The secret has
 * 256 random bits, so a single round of SHA-256 suffices to hash it.
 */
record KeyText(String id, String secret) {
  private static final Pattern FORM = Pattern.compile("sohoa_([0-9a-f]{16})_([A-Za-z0-9_-]{43})");
  private static final SecureRandom RANDOM = new SecureRandom();

  static KeyText random() {
    String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(randomBytes(32));
    return new KeyText(randomId(), secret);
  }

  static String randomId() {
    return HexFormat.of().formatHex(randomBytes(8));
  }

  static Optional<KeyText> parse(String text) {
    Matcher matcher = FORM.matcher(text);
    return matcher.matches()
        ? Optional.of(new KeyText(matcher.group(1), matcher.group(2)))
        : Optional.empty();
  }

  byte[] secretHash() {
    try {
      return MessageDigest.getInstance("SHA-256")
          .digest(secret.getBytes(StandardCharsets.US_ASCII));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** Returns the whole key. Not called {@code toString}, so that no log prints it by accident. */
  String reveal() {
    return "sohoa_" + id + "_" + secret;
  }

  @Override
  public String toString() {
    return "sohoa_" + id + "_…";
  }

  private static byte[] randomBytes(int count) {
    byte[] bytes = new byte[count];
    RANDOM.nextBytes(bytes);
    return bytes;
  }
}
