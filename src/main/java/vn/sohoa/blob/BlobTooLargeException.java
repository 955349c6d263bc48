package vn.sohoa.blob;

import java.io.IOException;

/** More bytes came than may be stored; nothing of them was kept. */
public final class BlobTooLargeException extends IOException {
  private static final long serialVersionUID = 1L;

  BlobTooLargeException(long limit) {
    super("more than " + limit + " bytes");
  }
}
