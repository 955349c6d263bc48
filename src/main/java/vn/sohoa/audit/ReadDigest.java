package vn.sohoa.audit;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Keyed digests, by which entries can be found that searched for a known value, without being a
 * list of names and numbers that people looked for.
 */
final class ReadDigest {
  private static final String ALGORITHM = "HmacSHA256";
  private static final int HEX_DIGITS = 32;
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern SPACES = Pattern.compile("\\s+");

  private final SecretKeySpec key;

  ReadDigest(byte[] secret) {
    this.key = new SecretKeySpec(secret, ALGORITHM);
  }

  /** Returns the same for all ways to write a value: case, marks and spaces do not count. */
  String ofValue(String value) {
    return HexFormat.of().formatHex(digest("value", normalized(value))).substring(0, HEX_DIGITS);
  }

  /** Returns a number from 0 to 1 that nobody can foresee without the key. */
  double share(String text) {
    byte[] digest = digest("share", text);
    int number = 0;
    for (int i = 0; i < Integer.BYTES; i++) {
      number = (number << Byte.SIZE) | (digest[i] & 0xff);
    }
    return Integer.toUnsignedLong(number) / (double) (1L << Integer.SIZE);
  }

  static String normalized(String value) {
    String letters = MARKS.matcher(Normalizer.normalize(value, Normalizer.Form.NFD)).replaceAll("");
    return SPACES
        .matcher(letters.toLowerCase(Locale.ROOT).replace('đ', 'd').strip())
        .replaceAll(" ");
  }

  private byte[] digest(String purpose, String text) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return mac.doFinal((purpose + "\0" + text).getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException | InvalidKeyException e) {
      throw new IllegalStateException(e);
    }
  }
}
