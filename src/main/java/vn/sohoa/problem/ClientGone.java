package vn.sohoa.problem;

import io.vertx.core.http.HttpClosedException;
import org.jspecify.annotations.Nullable;

/** Connections that end before the request has arrived; nobody will read the answer. */
final class ClientGone {
  private static final int DEEPEST_CAUSE = 20;

  private ClientGone() {}

  static boolean isCauseOf(Throwable failure) {
    @Nullable Throwable cause = failure;
    for (int depth = 0; cause != null && depth < DEEPEST_CAUSE; depth++) {
      if (cause instanceof HttpClosedException) {
        return true;
      }
      cause = cause.getCause();
    }
    return false;
  }
}
