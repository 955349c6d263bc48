package vn.sohoa.pipeline;

import java.time.Duration;

/** Waits between the attempts of a step. */
final class Backoff {
  /** The wait doubles with each attempt, this often at most. */
  static final int MOST_DOUBLINGS = 8;

  private static final Duration LONGEST_OF_OUTAGE = Duration.ofSeconds(30);

  private Backoff() {}

  /**
   * @param first wait before the second attempt
   * @param failures number of failures so far, from 1
   */
  static Duration of(Duration first, int failures) {
    return first.multipliedBy(1L << Math.min(failures - 1, MOST_DOUBLINGS));
  }

  /** Short, so that work goes on soon after the outage. */
  static Duration ofOutage(Duration first, int failures) {
    Duration wait = of(first, failures);
    return wait.compareTo(LONGEST_OF_OUTAGE) < 0 ? wait : LONGEST_OF_OUTAGE;
  }
}
