package vn.sohoa.time;

import java.time.Duration;

/**
 * Waits after failures: exponential, with a random part so that receivers that come back are not
 * asked by all at once.
 *
 * @param first wait after one failure
 * @param longest of all waits
 */
public record Backoff(Duration first, Duration longest) {
  private static final int MOST_DOUBLINGS = 30;

  /**
   * Returns how long to wait: half of the full wait at least, all of it at most.
   *
   * @param failures in a row, at least 1
   * @param random 0 to 1
   */
  public Duration after(int failures, double random) {
    long doubled = first.toMillis() << Math.min(failures - 1, MOST_DOUBLINGS);
    long full =
        doubled < first.toMillis() ? longest.toMillis() : Math.min(doubled, longest.toMillis());
    return Duration.ofMillis(full / 2 + (long) (random * (full - full / 2)));
  }
}
