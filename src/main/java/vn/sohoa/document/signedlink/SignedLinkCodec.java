package vn.sohoa.document.signedlink;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import vn.sohoa.blob.Sha256;

/**
 * Signs links. A token is, in base64url: version, HMAC-SHA256, and the members of the link as lines
 * of UTF-8, the person last. They are signed but not encrypted.
 */
final class SignedLinkCodec {
  private static final byte VERSION = 1;
  private static final String ALGORITHM = "HmacSHA256";

  /** Nothing else that the service signs begins with it. */
  private static final byte[] DOMAIN = "sohoa signed link 1\n".getBytes(StandardCharsets.US_ASCII);

  private static final int SIGNATURE_LENGTH = 32;
  private static final int HEAD_LENGTH = 1 + SIGNATURE_LENGTH;
  private static final int MEMBERS = 7;

  /** Longer than any that is made; nothing longer is looked at. */
  private static final int MOST_CHARACTERS = 2000;

  private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

  private final List<SecretKeySpec> secrets;

  /**
   * @param secrets of at least 32 bytes each; the first one signs, all verify
   */
  SignedLinkCodec(List<byte[]> secrets) {
    if (secrets.isEmpty()) {
      throw new IllegalStateException("there is no secret for signed links");
    }
    this.secrets = secrets.stream().map(bytes -> new SecretKeySpec(bytes, ALGORITHM)).toList();
  }

  /** Returns the token of a link. */
  String seal(SignedLink link) {
    byte[] content = content(link).getBytes(StandardCharsets.UTF_8);
    var token = new ByteArrayOutputStream();
    token.write(VERSION);
    token.writeBytes(signature(secrets.getFirst(), content));
    token.writeBytes(content);
    return ENCODER.encodeToString(token.toByteArray());
  }

  /** Returns the link of a token; empty unless one of the secrets has signed it. */
  Optional<SignedLink> open(String token) {
    byte[] bytes = decode(token);
    if (bytes.length < HEAD_LENGTH || bytes[0] != VERSION) {
      return Optional.empty();
    }
    byte[] sent = Arrays.copyOfRange(bytes, 1, HEAD_LENGTH);
    byte[] content = Arrays.copyOfRange(bytes, HEAD_LENGTH, bytes.length);
    return secrets.stream()
            .anyMatch(secret -> MessageDigest.isEqual(sent, signature(secret, content)))
        ? Optional.of(link(new String(content, StandardCharsets.UTF_8)))
        : Optional.empty();
  }

  private static String content(SignedLink link) {
    return String.join(
        "\n",
        link.docCode(),
        link.opens().name(),
        link.rendition(),
        link.content().hex(),
        Long.toString(link.expiresAt().getEpochSecond()),
        link.maker(),
        link.person());
  }

  /** Only for what this class has signed. */
  private static SignedLink link(String content) {
    String[] members = content.split("\n", MEMBERS);
    return new SignedLink(
        members[0],
        LinkTarget.valueOf(members[1]),
        members[2],
        new Sha256(members[3]),
        Instant.ofEpochSecond(Long.parseLong(members[4])),
        members[5],
        members[6]);
  }

  /** Returns no bytes for a text that the encoder does not return. */
  private static byte[] decode(String token) {
    if (token.length() > MOST_CHARACTERS) {
      return new byte[0];
    }
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(token);
      // The decoder also accepts padding and unused bits, which would give a link many tokens
      return ENCODER.encodeToString(bytes).equals(token) ? bytes : new byte[0];
    } catch (IllegalArgumentException e) {
      return new byte[0];
    }
  }

  private static byte[] signature(SecretKeySpec secret, byte[] content) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(secret);
      mac.update(DOMAIN);
      mac.update(VERSION);
      return mac.doFinal(content);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java runtime has " + ALGORITHM, e);
    }
  }
}
