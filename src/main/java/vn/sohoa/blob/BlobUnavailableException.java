package vn.sohoa.blob;

import java.io.IOException;

/** The store does not answer, or refuses to, just now. Nothing is lost; a later try may succeed. */
public final class BlobUnavailableException extends IOException {
  private static final long serialVersionUID = 1L;

  BlobUnavailableException(String message) {
    super(message);
  }

  BlobUnavailableException(String message, Throwable cause) {
    super(message + ": " + cause, cause);
  }
}
