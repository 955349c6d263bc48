package vn.sohoa.admission;

import java.util.HashMap;
import java.util.Map;

/** A number of permits, of which one key can hold a share. */
final class Permits {
  /** Result of an attempt to take a permit. */
  enum Attempt {
    TAKEN,
    /** The key holds its share. */
    SHARE_USED_UP,
    /** All permits are held. */
    ALL_USED_UP
  }

  private final int most;
  private final int mostByKey;
  private final Map<String, Integer> held = new HashMap<>();
  private int all;

  Permits(int most, int mostByKey) {
    this.most = most;
    this.mostByKey = mostByKey;
  }

  synchronized Attempt take(String key) {
    if (held.getOrDefault(key, 0) >= mostByKey) {
      return Attempt.SHARE_USED_UP;
    }
    if (all >= most) {
      return Attempt.ALL_USED_UP;
    }
    held.merge(key, 1, Integer::sum);
    all++;
    return Attempt.TAKEN;
  }

  /**
   * Gives a permit back.
   *
   * @throws IllegalStateException if the key holds none
   */
  synchronized void giveBack(String key) {
    Integer before = held.get(key);
    if (before == null) {
      throw new IllegalStateException("the key holds no permit");
    }
    if (before == 1) {
      held.remove(key);
    } else {
      held.put(key, before - 1);
    }
    all--;
  }

  synchronized int held() {
    return all;
  }
}
