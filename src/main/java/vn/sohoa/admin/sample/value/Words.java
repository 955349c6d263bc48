package vn.sohoa.admin.sample.value;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What values are put together from: {@code samples/words.yaml}.
 *
 * @param lists alternatives by name; they may contain placeholders
 * @param days ranges of days by name, relative to the day of the paper
 */
record Words(Map<String, List<String>> lists, Map<String, Range> days) {
  private static final Range USUAL = new Range(-900, 0);

  /** Whole numbers from one to another, both included. */
  record Range(int from, int to) {
    /**
     * @param text such as {@code -20..5}
     */
    static Range of(String text) {
      int dots = text.indexOf("..");
      if (dots < 0) {
        throw new IllegalArgumentException("'" + text + "' is not a range such as -20..5");
      }
      return new Range(
          Integer.parseInt(text.substring(0, dots)), Integer.parseInt(text.substring(dots + 2)));
    }

    int draw(Dice dice) {
      return from + dice.below(to - from + 1);
    }
  }

  static Words read() {
    SampleMap all = SampleYaml.mapping("words.yaml");
    var days = new HashMap<String, Range>();
    all.map("days").textsByKey().forEach((name, text) -> days.put(name, Range.of(text.getFirst())));
    return new Words(all.map("words").textsByKey(), Map.copyOf(days));
  }

  Optional<List<String>> list(String name) {
    return Optional.ofNullable(lists.get(name));
  }

  Range day(String name) {
    return days.getOrDefault(name, USUAL);
  }
}
