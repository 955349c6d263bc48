package vn.sohoa.blob;

import java.io.IOException;

/** The store returned bytes that do not match the digest; they are not passed on. */
public final class BlobCorruptException extends IOException {
  private static final long serialVersionUID = 1L;

  BlobCorruptException(Sha256 expected, Sha256 found) {
    super("blob " + expected + " is damaged: its bytes have the SHA-256 " + found);
  }
}
