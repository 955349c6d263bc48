package vn.sohoa.blob;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Looks through the causes of a failure. */
final class Causes {
  /** Causes can form a loop. */
  private static final int DEEPEST = 20;

  private Causes() {}

  /** Whether the failure, or a cause of it, is of a kind. */
  static boolean any(Throwable failure, Predicate<Throwable> kind) {
    @Nullable Throwable cause = failure;
    for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
      if (kind.test(cause)) {
        return true;
      }
      cause = cause.getCause();
    }
    return false;
  }
}
