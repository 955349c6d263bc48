package vn.sohoa.blob;

import java.io.IOException;

/**
 * A stored blob is missing or its bytes do not match its digest; they are not passed on. Sending
 * the same file again repairs it.
 */
public final class BlobDamagedException extends IOException {
  private static final long serialVersionUID = 1L;

  /** Whether there are no bytes at all, or other ones. */
  public enum Kind {
    MISSING,
    DAMAGED
  }

  private final Kind kind;

  private BlobDamagedException(Kind kind, String message) {
    super(message);
    this.kind = kind;
  }

  public Kind kind() {
    return kind;
  }

  static BlobDamagedException unreadable(Sha256 sha256, IOException cause) {
    return new BlobDamagedException(
        Kind.DAMAGED, "blob " + sha256 + " cannot be read: " + cause.getMessage());
  }

  static BlobDamagedException missing(Sha256 sha256) {
    return new BlobDamagedException(Kind.MISSING, "blob " + sha256 + " is missing");
  }

  static BlobDamagedException changed(Sha256 expected, Sha256 found) {
    return new BlobDamagedException(
        Kind.DAMAGED, "blob " + expected + " is damaged: its bytes have the SHA-256 " + found);
  }
}
