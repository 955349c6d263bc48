package vn.sohoa.admission;

/** Tokens that come back at a steady rate, up to a number. Not for several threads at once. */
final class TokenBucket {
  private static final double NANOS = 1e9;

  private final double capacity;
  private final double perNano;
  private double tokens;
  private long at;

  /**
   * Creates a full bucket.
   *
   * @param perSecond tokens that come back each second
   * @param now of {@link System#nanoTime}
   */
  TokenBucket(int capacity, double perSecond, long now) {
    this.capacity = capacity;
    this.perNano = perSecond / NANOS;
    this.tokens = capacity;
    this.at = now;
  }

  /** Takes a token, if there is one. */
  boolean take(long now) {
    fill(now);
    if (tokens < 1) {
      return false;
    }
    tokens--;
    return true;
  }

  /** Returns the tokens that are left. */
  long left(long now) {
    fill(now);
    return (long) tokens;
  }

  /** Returns the whole seconds until there is a token; 0 if there is one. */
  long secondsToNext(long now) {
    fill(now);
    return tokens >= 1 ? 0 : (long) Math.ceil((1 - tokens) / (perNano * NANOS));
  }

  /** Returns the whole seconds until the bucket is full. */
  long secondsToFull(long now) {
    fill(now);
    return (long) Math.ceil((capacity - tokens) / (perNano * NANOS));
  }

  private void fill(long now) {
    if (now - at > 0) {
      tokens = Math.min(capacity, tokens + (now - at) * perNano);
      at = now;
    }
  }
}
