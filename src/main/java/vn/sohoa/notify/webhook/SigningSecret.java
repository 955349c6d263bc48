package vn.sohoa.notify.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A secret that signs by Standard Webhooks: HMAC-SHA256 over id, timestamp and body.
 *
 * @param hex 32 bytes in hexadecimal digits
 */
record SigningSecret(String hex) {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final String ALGORITHM = "HmacSHA256";
  private static final int LENGTH = 32;

  static SigningSecret random() {
    byte[] bytes = new byte[LENGTH];
    RANDOM.nextBytes(bytes);
    return new SigningSecret(HexFormat.of().formatHex(bytes));
  }

  /**
   * Returns the whole secret, as receivers need it. Not called {@code toString}, so that no log
   * prints it by accident.
   */
  String reveal() {
    return "whsec_" + Base64.getEncoder().encodeToString(HexFormat.of().parseHex(hex));
  }

  /**
   * Returns a signature of version 1.
   *
   * @param timestamp seconds since 1970
   */
  String sign(String id, long timestamp, String body) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(HexFormat.of().parseHex(hex), ALGORITHM));
      byte[] signed = (id + "." + timestamp + "." + body).getBytes(StandardCharsets.UTF_8);
      return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(signed));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java runtime has " + ALGORITHM, e);
    }
  }

  @Override
  public String toString() {
    return "whsec_…";
  }
}
