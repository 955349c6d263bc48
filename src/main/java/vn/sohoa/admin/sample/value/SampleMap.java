package vn.sohoa.admin.sample.value;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Mapping in a resource, read key by key. Keys that were never read are errors, as they are
 * probably typing mistakes.
 */
public final class SampleMap {
  private final String where;
  private final Map<String, Object> values;
  private final Set<String> read = new LinkedHashSet<>();

  private SampleMap(String where, Map<String, Object> values) {
    this.where = where;
    this.values = values;
  }

  /**
   * @param where for messages
   * @throws IllegalArgumentException if the value is no mapping
   */
  static SampleMap of(String where, Object value) {
    if (!(value instanceof Map<?, ?> map)) {
      throw new IllegalArgumentException(where + ": '" + value + "' is not a mapping");
    }
    var values = new LinkedHashMap<String, Object>();
    map.forEach((key, item) -> values.put(String.valueOf(key), item));
    return new SampleMap(where, values);
  }

  public Set<String> keys() {
    return Set.copyOf(values.keySet());
  }

  public boolean has(String key) {
    return values.containsKey(key);
  }

  /**
   * Returns the texts of a list, or a single text as a list of one; empty if there is none.
   *
   * @throws IllegalArgumentException if there is something else
   */
  public List<String> texts(String key) {
    return switch (value(key)) {
      case null -> List.of();
      case List<?> list -> list.stream().map(item -> text(key, item)).toList();
      case Object one -> List.of(text(key, one));
    };
  }

  public Optional<String> text(String key) {
    return texts(key).stream().findFirst();
  }

  /**
   * @throws IllegalArgumentException if it is missing
   */
  public String require(String key) {
    return text(key).orElseThrow(() -> error(key, "is missing"));
  }

  /** Returns the mapping under a key, in the order of the file. */
  public SampleMap map(String key) {
    return of(where + ", " + key, Optional.ofNullable(value(key)).orElse(Map.of()));
  }

  /** Returns the keys with their texts, in the order of the file. */
  public Map<String, List<String>> textsByKey() {
    var all = new LinkedHashMap<String, List<String>>();
    values.keySet().forEach(key -> all.put(key, texts(key)));
    return all;
  }

  /**
   * Returns the items of a list; one that is no mapping becomes one with this key only.
   *
   * @param textKey key of an item that is only a text or a list of alternatives
   */
  public List<SampleMap> items(String key, String textKey) {
    var items = new ArrayList<SampleMap>();
    if (value(key) instanceof List<?> list) {
      for (Object item : list) {
        String place = where + ", " + key;
        items.add(
            item instanceof Map<?, ?>
                ? of(place, item)
                : new SampleMap(place, Map.of(textKey, item)));
      }
    } else if (has(key)) {
      throw error(key, "is not a list");
    }
    return items;
  }

  /**
   * @throws IllegalArgumentException if a key was not read
   */
  public void requireAllKnown() {
    values.keySet().stream()
        .filter(key -> !read.contains(key))
        .findFirst()
        .ifPresent(
            key -> {
              throw error(key, "is not a key of this mapping; known keys are " + read);
            });
  }

  public IllegalArgumentException error(String key, String message) {
    return new IllegalArgumentException(where + ", key '" + key + "' " + message);
  }

  private @Nullable Object value(String key) {
    read.add(key);
    return values.get(key);
  }

  private String text(String key, Object item) {
    if (item instanceof String text) {
      return text;
    }
    throw error(key, "is not a text: " + item);
  }
}
