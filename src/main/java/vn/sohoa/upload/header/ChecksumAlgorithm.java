package vn.sohoa.upload.header;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import java.util.stream.Stream;

/** Algorithms of {@code Upload-Checksum}. */
public enum ChecksumAlgorithm {
  SHA1("sha1", "SHA-1", 20),
  SHA256("sha256", "SHA-256", 32);

  private final String label;
  private final String javaName;
  private final int bytes;

  ChecksumAlgorithm(String label, String javaName, int bytes) {
    this.label = label;
    this.javaName = javaName;
    this.bytes = bytes;
  }

  /** Returns the name in headers. */
  public String label() {
    return label;
  }

  /** Returns the length of a checksum in bytes. */
  public int bytes() {
    return bytes;
  }

  public MessageDigest newDigest() {
    try {
      return MessageDigest.getInstance(javaName);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has " + javaName, e);
    }
  }

  static Optional<ChecksumAlgorithm> of(String label) {
    return Stream.of(values()).filter(one -> one.label.equals(label)).findFirst();
  }
}
