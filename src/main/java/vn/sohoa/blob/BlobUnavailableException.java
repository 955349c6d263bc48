package vn.sohoa.blob;

import java.io.IOException;

/**
 * The store is temporarily unreachable or rejects requests. Nothing is lost; a retry may succeed.
 */
public final class BlobUnavailableException extends IOException {
  private static final long serialVersionUID = 1L;

  BlobUnavailableException(String message) {
    super(message);
  }

  BlobUnavailableException(String message, Throwable cause) {
    super(message + ": " + cause, cause);
  }

  /** Whether the failure, or a cause of it, is that the store is not available. */
  public static boolean isCauseOf(Throwable failure) {
    return Causes.any(failure, BlobUnavailableException.class::isInstance);
  }
}
