package vn.sohoa.clean.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.sohoa.clean.limit.Deadline;

/**
 * Closed list of known names (danh mục đóng) used to repair recognised text. Only letters and
 * digits are compared; a text is repaired only if exactly one name is closest.
 */
public final class ClosedList {
  private static final int MOST_ERRORS = 3;

  private final Map<String, String> nameByKey = new LinkedHashMap<>();

  /** Keys by their length, as only those of about the same length can be close. */
  private final Map<Integer, List<String>> keysByLength = new HashMap<>();

  public ClosedList(Collection<String> names) {
    names.forEach(name -> nameByKey.putIfAbsent(VietnameseText.letterKey(name), name));
    nameByKey
        .keySet()
        .forEach(
            key -> keysByLength.computeIfAbsent(key.length(), _ -> new ArrayList<>()).add(key));
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
    for (int length = key.length() - MOST_ERRORS; length <= key.length() + MOST_ERRORS; length++) {
      for (String known : keysByLength.getOrDefault(length, List.of())) {
        int limit = Math.min(Math.min(MOST_ERRORS, length / lettersPerError), best);
        if (Math.abs(length - key.length()) > limit) {
          continue;
        }
        Deadline.check();
        int distance = EditDistance.within(limit, key, known);
        if (distance > limit) {
          continue;
        }
        nearest = distance == best ? Optional.empty() : Optional.ofNullable(nameByKey.get(known));
        best = distance;
      }
    }
    return nearest;
  }
}
