package vn.sohoa.access.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * A hashed password: Argon2id (RFC 9106) with the parameters that OWASP recommends at least. It is
 * stored in PHC form, so hashes with other parameters stay valid when these are raised. Passwords
 * are hashed in Unicode NFC, because input methods differ in how they compose letters.
 */
final class PasswordHash {
  /** In KiB. */
  private static final int MEMORY = 19 * 1024;

  private static final int ITERATIONS = 2;
  private static final int LANES = 1;
  private static final int SALT_BYTES = 16;
  private static final int HASH_BYTES = 32;

  private static final Pattern PHC =
      Pattern.compile(
          "\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,3}),p=(\\d{1,3})\\$([A-Za-z0-9+/]+)\\$([A-Za-z0-9+/]+)");
  private static final SecureRandom RANDOM = new SecureRandom();

  private final int memory;
  private final int iterations;
  private final int lanes;
  private final byte[] salt;
  private final byte[] hash;

  private PasswordHash(int memory, int iterations, int lanes, byte[] salt, byte[] hash) {
    this.memory = memory;
    this.iterations = iterations;
    this.lanes = lanes;
    this.salt = salt;
    this.hash = hash;
  }

  /** Hashes a password with a random salt. */
  static PasswordHash of(String password) {
    byte[] salt = new byte[SALT_BYTES];
    RANDOM.nextBytes(salt);
    byte[] hash = compute(password, MEMORY, ITERATIONS, LANES, salt, HASH_BYTES);
    return new PasswordHash(MEMORY, ITERATIONS, LANES, salt, hash);
  }

  /** Returns a hash that no password has; comparing takes as long as with any other. */
  static PasswordHash ofNone() {
    return new PasswordHash(MEMORY, ITERATIONS, LANES, new byte[SALT_BYTES], new byte[HASH_BYTES]);
  }

  /**
   * @throws IllegalArgumentException if the text is not of the form
   */
  static PasswordHash parse(String phc) {
    Matcher parts = PHC.matcher(phc);
    if (!parts.matches()) {
      throw new IllegalArgumentException("not an Argon2id hash in PHC form");
    }
    return new PasswordHash(
        Integer.parseInt(parts.group(1)),
        Integer.parseInt(parts.group(2)),
        Integer.parseInt(parts.group(3)),
        Base64.getDecoder().decode(parts.group(4)),
        Base64.getDecoder().decode(parts.group(5)));
  }

  boolean matches(String password) {
    return MessageDigest.isEqual(
        hash, compute(password, memory, iterations, lanes, salt, hash.length));
  }

  /** Returns the text to store. */
  String toPhc() {
    Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
    return "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s"
        .formatted(
            memory, iterations, lanes, base64.encodeToString(salt), base64.encodeToString(hash));
  }

  private static byte[] compute(
      String password, int memory, int iterations, int lanes, byte[] salt, int length) {
    var generator = new Argon2BytesGenerator();
    generator.init(
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withVersion(Argon2Parameters.ARGON2_VERSION_13)
            .withMemoryAsKB(memory)
            .withIterations(iterations)
            .withParallelism(lanes)
            .withSalt(salt)
            .build());
    byte[] hash = new byte[length];
    String composed = Normalizer.normalize(password, Normalizer.Form.NFC);
    generator.generateBytes(composed.getBytes(StandardCharsets.UTF_8), hash);
    return hash;
  }
}
