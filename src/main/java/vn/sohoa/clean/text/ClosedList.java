package vn.sohoa.clean.text;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A list of names that a reading can be repaired by (danh mục đóng). A reading is compared by its
 * letters and digits alone, and repaired only if exactly one name is nearest.
 */
public final class ClosedList {
  private final Map<String, String> nameByKey = new LinkedHashMap<>();

  public ClosedList(Collection<String> names) {
    names.forEach(name -> nameByKey.putIfAbsent(VietnameseText.letterKey(name), name));
  }

  /** The name with the same letters, marks and spaces aside. */
  public Optional<String> same(String reading) {
    return Optional.ofNullable(nameByKey.get(VietnameseText.letterKey(reading)));
  }

  /**
   * The only name nearest to the reading.
   *
   * @param lettersPerError how many letters a name must have for each letter that may be wrong
   */
  public Optional<String> nearest(String reading, int lettersPerError) {
    Optional<String> same = same(reading);
    return same.isPresent() ? same : onlyNear(VietnameseText.letterKey(reading), lettersPerError);
  }

  private Optional<String> onlyNear(String key, int lettersPerError) {
    int best = Integer.MAX_VALUE;
    Optional<String> nearest = Optional.empty();
    for (Map.Entry<String, String> entry : nameByKey.entrySet()) {
      int limit = Math.min(3, entry.getKey().length() / lettersPerError);
      if (Math.abs(entry.getKey().length() - key.length()) > limit) {
        continue;
      }
      int distance = EditDistance.between(key, entry.getKey());
      if (distance > limit || distance > best) {
        continue;
      }
      nearest = distance == best ? Optional.empty() : Optional.of(entry.getValue());
      best = distance;
    }
    return nearest;
  }
}
