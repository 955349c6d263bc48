package vn.sohoa.admission;

import java.util.LinkedHashMap;
import java.util.Map;

/** Values by key, of which those that were not used for longest are forgotten for new ones. */
final class RecentlyUsed<V> extends LinkedHashMap<String, V> {
  private static final long serialVersionUID = 1L;
  private static final int FIRST_CAPACITY = 16;
  private static final float LOAD = 0.75f;

  private final int most;

  RecentlyUsed(int most) {
    super(FIRST_CAPACITY, LOAD, true);
    this.most = most;
  }

  @Override
  protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
    return size() > most;
  }
}
