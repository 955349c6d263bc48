package vn.sohoa.paging;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs positions in a list, so that a cursor continues only the list and filter that it was
 * returned by. A cursor is, in base64url: version, signature, position. The position is signed
 * together with the scope but not encrypted.
 */
final class CursorCodec {
  private static final byte VERSION = 1;
  private static final String ALGORITHM = "HmacSHA256";

  /** 128 bits: more than can be guessed, and the cursor stays short. */
  private static final int SIGNATURE_LENGTH = 16;

  private static final int HEAD_LENGTH = 1 + SIGNATURE_LENGTH;
  private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

  private final SecretKeySpec secret;
  private final byte[] scope;

  /**
   * @param secret at least 32 bytes
   * @param scope names the list and its filter
   */
  CursorCodec(byte[] secret, String scope) {
    this.secret = new SecretKeySpec(secret, ALGORITHM);
    this.scope = scope.getBytes(StandardCharsets.UTF_8);
  }

  /** Returns the cursor of a position. */
  String seal(String position) {
    byte[] content = position.getBytes(StandardCharsets.UTF_8);
    var cursor = new ByteArrayOutputStream();
    cursor.write(VERSION);
    cursor.writeBytes(signature(content));
    cursor.writeBytes(content);
    return ENCODER.encodeToString(cursor.toByteArray());
  }

  /** Returns the position of a cursor; empty unless it was sealed for this scope. */
  Optional<String> open(String cursor) {
    byte[] bytes = decode(cursor);
    if (bytes.length < HEAD_LENGTH || bytes[0] != VERSION) {
      return Optional.empty();
    }
    byte[] content = Arrays.copyOfRange(bytes, HEAD_LENGTH, bytes.length);
    byte[] sent = Arrays.copyOfRange(bytes, 1, HEAD_LENGTH);
    return MessageDigest.isEqual(sent, signature(content))
        ? Optional.of(new String(content, StandardCharsets.UTF_8))
        : Optional.empty();
  }

  /** Returns no bytes for a text that the encoder does not return. */
  private static byte[] decode(String cursor) {
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(cursor);
      // The decoder also accepts padding and unused bits, which would give a position many cursors
      return ENCODER.encodeToString(bytes).equals(cursor) ? bytes : new byte[0];
    } catch (IllegalArgumentException e) {
      return new byte[0];
    }
  }

  private byte[] signature(byte[] content) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(secret);
      mac.update(VERSION);
      mac.update(MessageDigest.getInstance("SHA-256").digest(scope));
      return Arrays.copyOf(mac.doFinal(content), SIGNATURE_LENGTH);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java runtime has " + ALGORITHM, e);
    }
  }
}
