package vn.sohoa.clean.text;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import vn.sohoa.clean.limit.Deadline;

/**
 * Closed list of known names (danh mục đóng) used to repair recognised text. Only letters and
 * digits are compared; a text is repaired only if exactly one name is closest.
 */
public final class ClosedList {
  private final Map<String, String> nameByKey = new LinkedHashMap<>();

  public ClosedList(Collection<String> names) {
    names.forEach(name -> nameByKey.putIfAbsent(VietnameseText.letterKey(name), name));
  }

  /** Returns the name with the same letters and digits, ignoring diacritics and spaces. */
  public Optional<String> same(String reading) {
    return Optional.ofNullable(nameByKey.get(VietnameseText.letterKey(reading)));
  }

  /**
   * Returns the closest name; empty if none is within the limit or several are equally close.
   *
   * @param lettersPerError number of letters a name must have for each letter that may be wrong
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
      Deadline.check();
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
