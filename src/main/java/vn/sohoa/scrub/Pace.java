package vn.sohoa.scrub;

import java.time.Duration;

/**
 * Limits how fast blobs are read.
 *
 * @param bytesPerSecond 0 for no limit
 */
record Pace(long bytesPerSecond) {
  private static final double NANOS = 1e9;

  static final Pace FULL = new Pace(0);

  /** Waits until reading a number of bytes has taken the time that it should. */
  void await(long bytes, Duration taken) throws InterruptedException {
    if (bytesPerSecond > 0) {
      Duration wanted = Duration.ofNanos((long) (NANOS * bytes / bytesPerSecond));
      if (wanted.compareTo(taken) > 0) {
        Thread.sleep(wanted.minus(taken));
      }
    }
  }
}
