package vn.sohoa.admin.sample.value;

import java.util.List;
import java.util.SplittableRandom;

/** Pseudo-random choices, reproducible by seed. */
public final class Dice {
  private final SplittableRandom random;

  public Dice(long seed) {
    this.random = new SplittableRandom(seed);
  }

  /** Returns the dice of one object; their results are independent of those of all others. */
  public static Dice of(long seed, long thing) {
    return new Dice(seed * 0x9E3779B97F4A7C15L + thing * 0xD1B54A32D192ED03L);
  }

  /** Returns new dice; how often they are thrown does not change the results of these. */
  public Dice split() {
    return new Dice(random.nextLong());
  }

  public boolean chance(double probability) {
    return random.nextDouble() < probability;
  }

  /** Returns a number from 0 inclusive to the bound exclusive. */
  public int below(int bound) {
    return random.nextInt(bound);
  }

  public double fraction() {
    return random.nextDouble();
  }

  /**
   * Picks from a list whose length may differ between machines: always one throw, while {@link
   * #pick} may need several.
   */
  public <T> T pickInstalled(List<T> list) {
    return list.get((int) (random.nextDouble() * list.size()));
  }

  public <T> T pick(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
