package vn.sohoa.blob;

import java.time.Duration;

/**
 * Limits how fast blobs are read.
 *
 * @param bytesPerSecond 0 for no limit
 */
public record ReadPace(long bytesPerSecond) {
  private static final double NANOS = 1e9;

  public static final ReadPace FULL = new ReadPace(0);

  /** Returns the time that reading a number of bytes should take, at least. */
  public Duration duration(long bytes) {
    return bytesPerSecond > 0
        ? Duration.ofNanos((long) (NANOS * bytes / bytesPerSecond))
        : Duration.ZERO;
  }

  /** Waits until reading a number of bytes has taken the time that it should. */
  public void await(long bytes, Duration taken) throws InterruptedException {
    Duration wanted = duration(bytes);
    if (wanted.compareTo(taken) > 0) {
      Thread.sleep(wanted.minus(taken));
    }
  }
}
