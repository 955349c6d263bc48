package vn.sohoa.admission;

import java.util.Map;
import java.util.function.LongSupplier;

/**
 * A {@link TokenBucket} for each key. Of more keys than it has room for, it forgets those that were
 * not seen for longest, whose buckets are then full again.
 */
final class RateLimiter {
  private static final int MOST_KEYS = 20_000;

  /**
   * What a key may still do.
   *
   * @param left requests that are left
   * @param secondsToNext until there is one, if none is left
   * @param secondsToFull until all are back
   */
  record Quota(boolean taken, long left, long secondsToNext, long secondsToFull) {}

  private final int capacity;
  private final double perSecond;
  private final LongSupplier nanoTime;
  private final Map<String, TokenBucket> buckets = new RecentlyUsed<>(MOST_KEYS);

  RateLimiter(int capacity, double perSecond, LongSupplier nanoTime) {
    this.capacity = capacity;
    this.perSecond = perSecond;
    this.nanoTime = nanoTime;
  }

  /** Takes one of the requests of a key, if one is left. */
  synchronized Quota take(String key) {
    long now = nanoTime.getAsLong();
    TokenBucket bucket =
        buckets.computeIfAbsent(key, _ -> new TokenBucket(capacity, perSecond, now));
    boolean taken = bucket.take(now);
    return quota(bucket, taken, now);
  }

  /** Returns what is left to a key, and takes nothing. */
  synchronized Quota look(String key) {
    long now = nanoTime.getAsLong();
    TokenBucket known = buckets.get(key);
    TokenBucket bucket = known == null ? new TokenBucket(capacity, perSecond, now) : known;
    return quota(bucket, false, now);
  }

  private static Quota quota(TokenBucket bucket, boolean taken, long now) {
    return new Quota(
        taken, bucket.left(now), Math.max(1, bucket.secondsToNext(now)), bucket.secondsToFull(now));
  }

  synchronized int size() {
    return buckets.size();
  }
}
