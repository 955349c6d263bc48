package vn.sohoa.blob;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A SHA-256 digest, the key of a blob. */
public record Sha256(String hex) {
  public Sha256 {
    if (!hex.matches("[0-9a-f]{64}")) {
      throw new IllegalArgumentException("not a SHA-256 in hex: " + hex);
    }
  }

  static Sha256 of(MessageDigest digest) {
    return new Sha256(HexFormat.of().formatHex(digest.digest()));
  }

  /** Computes the digest of a text in UTF-8. */
  public static Sha256 of(String text) {
    MessageDigest digest = newDigest();
    digest.update(text.getBytes(StandardCharsets.UTF_8));
    return of(digest);
  }

  public static Sha256 of(byte[] bytes) {
    MessageDigest digest = newDigest();
    digest.update(bytes);
    return of(digest);
  }

  /** Returns the digest of a file's bytes. */
  static Sha256 of(Path file) throws IOException {
    try (InputStream content = Files.newInputStream(file)) {
      return Blob.read(content).sha256();
    }
  }

  public static MessageDigest newDigest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /**
   * Returns the blob's relative path in a folder or bucket, {@code ab/cd/abcd…}: identical in both,
   * so that one can be copied into the other.
   */
  String relativePath() {
    return hex.substring(0, 2) + "/" + hex.substring(2, 4) + "/" + hex;
  }

  @Override
  public String toString() {
    return hex;
  }
}
