package vn.sohoa.blob;

import java.io.IOException;

/** The content exceeds the size limit; nothing was stored. */
public final class BlobTooLargeException extends IOException {
  private static final long serialVersionUID = 1L;

  BlobTooLargeException(long limit) {
    super("more than " + limit + " bytes");
  }
}
