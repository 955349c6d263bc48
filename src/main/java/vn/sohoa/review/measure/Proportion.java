package vn.sohoa.review.measure;

/**
 * How many of a number of trials had an outcome.
 *
 * @param hits from 0 to {@code trials}
 */
public record Proportion(long hits, long trials) {
  /** Of the standard normal distribution, for 95 % on both sides. */
  private static final double Z = 1.959963984540054;

  /** A range within 0 to 1. */
  public record Interval(double low, double high) {}

  public Proportion {
    if (hits < 0 || hits > trials) {
      throw new IllegalArgumentException(hits + " of " + trials);
    }
  }

  /** Returns the observed share, 0 to 1; NaN without trials. */
  public double share() {
    return (double) hits / trials;
  }

  /**
   * Returns the 95 % score interval of Wilson (1927), which also holds for small samples and shares
   * near 0 and 1; all of 0 to 1 without trials.
   */
  public Interval wilson() {
    if (trials == 0) {
      return new Interval(0, 1);
    }
    double n = trials;
    double share = share();
    double scale = 1 + Z * Z / n;
    double center = (share + Z * Z / (2 * n)) / scale;
    double half = Z * Math.sqrt(share * (1 - share) / n + Z * Z / (4 * n * n)) / scale;
    // Rounding errors must not put the share outside
    return new Interval(Math.clamp(center - half, 0, share), Math.clamp(center + half, share, 1));
  }

  public Proportion plus(Proportion other) {
    return new Proportion(hits + other.hits, trials + other.trials);
  }
}
