package vn.sohoa.admission;

import java.time.Duration;

/**
 * Whether the bytes of a body come fast enough: enough of them in each window, and all in a time
 * that grows with the length.
 */
final class Throughput {
  /**
   * What is required.
   *
   * @param rate least bytes a second in each window
   * @param grace time that every body may take
   * @param meanRate least bytes a second on average, beyond the grace
   */
  record Rule(Duration window, long rate, Duration grace, long meanRate) {
    private static final double NANOS = 1e9;

    long leastInWindow() {
      return (long) (rate * (window.toNanos() / NANOS));
    }

    long mostNanos(long bytes) {
      return grace.toNanos() + (long) (bytes / (double) meanRate * NANOS);
    }
  }

  private final Rule rule;
  private final long announced;
  private final long start;
  private long windowStart;
  private long windowBytes;

  /**
   * @param announced length of the body in bytes; negative if it is unknown
   * @param now of {@link System#nanoTime}
   */
  Throughput(Rule rule, long announced, long now) {
    this.rule = rule;
    this.announced = announced;
    this.start = now;
    this.windowStart = now;
  }

  /**
   * To be asked several times in each window while the body has not arrived.
   *
   * @param bytes that have arrived
   */
  boolean isTooSlow(long bytes, long now) {
    if (now - start > rule.mostNanos(Math.max(announced, bytes))) {
      return true;
    }
    if (now - windowStart < rule.window().toNanos()) {
      return false;
    }
    boolean tooFew = bytes - windowBytes < rule.leastInWindow();
    windowStart = now;
    windowBytes = bytes;
    return tooFew;
  }
}
