package vn.sohoa.admin.demo;

import java.util.List;
import java.util.SplittableRandom;

/** Pseudo-random choices, reproducible by seed. */
final class Dice {
  private final SplittableRandom random;

  Dice(long seed) {
    this.random = new SplittableRandom(seed);
  }

  /** Returns the dice of one object; their results are independent of those of all others. */
  static Dice of(long seed, long thing) {
    return new Dice(seed * 0x9E3779B97F4A7C15L + thing * 0xD1B54A32D192ED03L);
  }

  boolean chance(double probability) {
    return random.nextDouble() < probability;
  }

  /** Returns a number from 0 inclusive to the bound exclusive. */
  int below(int bound) {
    return random.nextInt(bound);
  }

  double fraction() {
    return random.nextDouble();
  }

  <T> T pick(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
