package vn.sohoa.sandbox;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import vn.sohoa.problem.Reason;

/**
 * A fault of a request or delivery.
 *
 * @param method of the requests; empty for all
 * @param path as in the contract without {@code /api/v1}, with or without placeholders; empty for
 *     all
 * @param delayMs milliseconds
 * @param reason of the refusal
 * @param retryAfter seconds
 * @param afterBytes of the body
 */
record Fault(
    FaultKind kind,
    Optional<String> method,
    Optional<String> path,
    int delayMs,
    Reason reason,
    int retryAfter,
    int afterBytes) {
  static final int MOST_DELAY_MS = 30_000;
  static final int DEFAULT_DELAY_MS = 1000;
  static final int DEFAULT_AFTER_BYTES = 1024;
  static final int DEFAULT_RETRY_AFTER = 1;

  static Fault of(FaultKind kind) {
    return new Fault(
        kind,
        Optional.empty(),
        Optional.empty(),
        DEFAULT_DELAY_MS,
        Reason.OVERLOADED,
        DEFAULT_RETRY_AFTER,
        DEFAULT_AFTER_BYTES);
  }

  Fault after(int millis) {
    return new Fault(kind, method, path, millis, reason, retryAfter, afterBytes);
  }

  Fault cutting(int bytes) {
    return new Fault(kind, method, path, delayMs, reason, retryAfter, bytes);
  }

  Fault refusing(Reason why, int seconds) {
    return new Fault(kind, method, path, delayMs, why, seconds, afterBytes);
  }

  /** Returns the reason of a status that a fault may have; empty for others. */
  static Optional<Reason> reason(int status) {
    return switch (status) {
      case 429 -> Optional.of(Reason.RATE_LIMITED);
      case 500 -> Optional.of(Reason.INTERNAL_ERROR);
      case 503 -> Optional.of(Reason.OVERLOADED);
      case 507 -> Optional.of(Reason.STORAGE_FULL);
      default -> Optional.empty();
    };
  }

  /**
   * Whether it is for such a request.
   *
   * @param sent without {@code /api/v1}
   */
  boolean concerns(String sentMethod, String sent) {
    return !kind.concernsWebhooks()
        && method.map(name -> name.toUpperCase(Locale.ROOT)).orElse(sentMethod).equals(sentMethod)
        && path.map(template -> matches(template, sent)).orElse(true);
  }

  private static boolean matches(String template, String sent) {
    String[] wanted = template.split("/", -1);
    String[] segments = sent.split("/", -1);
    return wanted.length == segments.length
        && IntStream.range(0, wanted.length)
            .allMatch(at -> wanted[at].startsWith("{") || wanted[at].equals(segments[at]));
  }
}
