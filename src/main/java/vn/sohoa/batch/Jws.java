package vn.sohoa.batch;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import vn.sohoa.blob.Sha256;

/** Signed texts: JWS in compact form (RFC 7515) with Ed25519 (RFC 8037). */
public final class Jws {
  private static final String ALGORITHM = "Ed25519";
  private static final String HEADER = "{\"alg\":\"EdDSA\",\"kid\":\"%s\"}";

  /** Bytes of an Ed25519 public key, which end its SubjectPublicKeyInfo. */
  private static final int RAW_KEY = 32;

  private static final String KEY_PREFIX = "302a300506032b6570032100";
  private static final int PARTS = 3;

  private Jws() {}

  /**
   * Signs a text.
   *
   * @param privateKey PKCS #8
   * @param publicKey SubjectPublicKeyInfo
   */
  static String sign(String payload, byte[] privateKey, byte[] publicKey) {
    String signed =
        encode(HEADER.formatted(keyId(publicKey)).getBytes(StandardCharsets.UTF_8))
            + "."
            + encode(payload.getBytes(StandardCharsets.UTF_8));
    try {
      PrivateKey key =
          KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(privateKey));
      Signature signature = Signature.getInstance(ALGORITHM);
      signature.initSign(key);
      signature.update(signed.getBytes(StandardCharsets.US_ASCII));
      return signed + "." + encode(signature.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the key of receipts cannot sign", e);
    }
  }

  /**
   * Returns the text that was signed with the private half of a key; empty if it was not, or the
   * JWS is malformed.
   *
   * @param publicKey SubjectPublicKeyInfo
   */
  public static Optional<String> verify(String jws, byte[] publicKey) {
    List<String> parts = List.of(jws.split("\\.", -1));
    if (parts.size() != PARTS) {
      return Optional.empty();
    }
    try {
      PublicKey key =
          KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(publicKey));
      Signature signature = Signature.getInstance(ALGORITHM);
      signature.initVerify(key);
      signature.update((parts.get(0) + "." + parts.get(1)).getBytes(StandardCharsets.US_ASCII));
      // The algorithm is that of the key, whatever the header says
      return signature.verify(Base64.getUrlDecoder().decode(parts.get(2)))
          ? Optional.of(payload(jws))
          : Optional.empty();
    } catch (GeneralSecurityException | IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }

  /** Returns the text of a JWS whose signature is not looked at. */
  static String payload(String jws) {
    return new String(
        Base64.getUrlDecoder().decode(jws.split("\\.", -1)[1]), StandardCharsets.UTF_8);
  }

  /** Returns the coordinate {@code x} of a JWK (RFC 8037, 2). */
  static String coordinate(byte[] publicKey) {
    return encode(Arrays.copyOfRange(publicKey, publicKey.length - RAW_KEY, publicKey.length));
  }

  /**
   * Returns a public key as SubjectPublicKeyInfo (RFC 8410).
   *
   * @param coordinate {@code x} of its JWK; one that is malformed makes a key that verifies nothing
   */
  public static byte[] publicKey(String coordinate) {
    try {
      return HexFormat.of()
          .parseHex(
              KEY_PREFIX + HexFormat.of().formatHex(Base64.getUrlDecoder().decode(coordinate)));
    } catch (IllegalArgumentException malformed) {
      return new byte[0];
    }
  }

  /** Returns the thumbprint of a key (RFC 7638), by which receipts name it. */
  static String keyId(byte[] publicKey) {
    String members =
        "{\"crv\":\"%s\",\"kty\":\"OKP\",\"x\":\"%s\"}".formatted(ALGORITHM, coordinate(publicKey));
    return encode(Sha256.newDigest().digest(members.getBytes(StandardCharsets.UTF_8)));
  }

  private static String encode(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
