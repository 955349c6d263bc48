package vn.sohoa.review.measure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Draws a random sample from strata, from each in proportion to its size. The same seed draws the
 * same sample, so that everybody can check that it was not chosen.
 */
public final class StratifiedDraw {
  private final Random random;

  /**
   * @param seed of {@link Random}, whose sequence is specified
   */
  public StratifiedDraw(long seed) {
    this.random = new Random(seed);
  }

  /**
   * Returns {@code count} elements, or all if there are fewer.
   *
   * @param strata elements by stratum, in an order that does not depend on the moment
   */
  public <T> Map<String, List<T>> draw(SortedMap<String, List<T>> strata, int count) {
    Map<String, Integer> quotas = quotas(sizes(strata), count);
    var drawn = new LinkedHashMap<String, List<T>>();
    strata.forEach(
        (name, elements) -> {
          var shuffled = new ArrayList<>(elements);
          Collections.shuffle(shuffled, random);
          drawn.put(name, List.copyOf(shuffled.subList(0, quotas.getOrDefault(name, 0))));
        });
    return drawn;
  }

  private static <T> SortedMap<String, Integer> sizes(SortedMap<String, List<T>> strata) {
    var sizes = new TreeMap<String, Integer>();
    strata.forEach((name, elements) -> sizes.put(name, elements.size()));
    return sizes;
  }

  /**
   * Returns how many to draw from each stratum: the whole part of its share, then one more for
   * those with the largest remainders. Where possible every stratum gets one.
   */
  static Map<String, Integer> quotas(SortedMap<String, Integer> sizes, int count) {
    int total = sizes.values().stream().mapToInt(Integer::intValue).sum();
    int wanted = Math.min(count, total);
    var quotas = new TreeMap<String, Integer>();
    boolean fitsEach = wanted >= sizes.values().stream().filter(size -> size > 0).count();
    sizes.forEach(
        (name, size) -> {
          int whole = total == 0 ? 0 : (int) ((long) wanted * size / total);
          quotas.put(name, Math.max(whole, fitsEach && size > 0 ? 1 : 0));
        });
    List<String> byRemainder =
        sizes.keySet().stream()
            .sorted(
                Comparator.<String>comparingLong(
                        name -> -((long) wanted * sizes.getOrDefault(name, 0) % Math.max(total, 1)))
                    .thenComparing(Comparator.naturalOrder()))
            .toList();
    adjust(quotas, sizes, byRemainder, wanted);
    return quotas;
  }

  private static void adjust(
      Map<String, Integer> quotas,
      Map<String, Integer> sizes,
      List<String> byRemainder,
      int wanted) {
    int missing = wanted - quotas.values().stream().mapToInt(Integer::intValue).sum();
    for (int at = 0; missing > 0; at = (at + 1) % byRemainder.size()) {
      String name = byRemainder.get(at);
      if (quotas.getOrDefault(name, 0) < sizes.getOrDefault(name, 0)) {
        quotas.merge(name, 1, Integer::sum);
        missing--;
      }
    }
    while (missing < 0) {
      String largest =
          Collections.max(quotas.entrySet(), Map.Entry.<String, Integer>comparingByValue())
              .getKey();
      quotas.merge(largest, -1, Integer::sum);
      missing++;
    }
  }
}
