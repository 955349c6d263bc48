package vn.sohoa.access.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The secret of a session or of a one-time link. It has 256 random bits, so a single round of
 * SHA-256 suffices to hash it; only the hash is stored.
 *
 * @param text 43 characters of Base64 for URLs
 */
public record SecretToken(String text) {
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BYTES = 32;

  static SecretToken random() {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return new SecretToken(encode(bytes));
  }

  /** Returns the token of a cookie or parameter; empty if the text has another form. */
  public static Optional<SecretToken> parse(String text) {
    return FORM.matcher(text).matches() ? Optional.of(new SecretToken(text)) : Optional.empty();
  }

  byte[] hash() {
    return sha256(text);
  }

  /**
   * Returns the token against cross-site request forgery of this session. It follows from the
   * secret, which only the browser has, so it belongs to one session and need not be stored.
   */
  public String csrf() {
    return encode(sha256("csrf:" + text));
  }

  /** No log prints the secret by accident. */
  @Override
  public String toString() {
    return "…";
  }

  private static String encode(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
