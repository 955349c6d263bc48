package vn.sohoa.blob;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * The store is temporarily unreachable or rejects requests. Nothing is lost; a retry may succeed.
 */
public final class BlobUnavailableException extends IOException {
  private static final long serialVersionUID = 1L;
  private static final int DEEPEST_CAUSE = 20;

  BlobUnavailableException(String message) {
    super(message);
  }

  BlobUnavailableException(String message, Throwable cause) {
    super(message + ": " + cause, cause);
  }

  /** Whether the failure, or a cause of it, is that the store is not available. */
  public static boolean isCauseOf(Throwable failure) {
    @Nullable Throwable cause = failure;
    for (int depth = 0; cause != null && depth < DEEPEST_CAUSE; depth++) {
      if (cause instanceof BlobUnavailableException) {
        return true;
      }
      cause = cause.getCause();
    }
    return false;
  }
}
