package vn.sohoa.extract.kind;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import vn.sohoa.clean.limit.UnusablePatternException;
import vn.sohoa.clean.limit.UserPattern;
import vn.sohoa.clean.text.SentText;

/**
 * Mapping in a YAML file, read key by key. Scalars are text until converted on access, so that
 * {@code no} and {@code 1.10} are preserved. Keys that were never read are errors, since they are
 * probably typing mistakes.
 */
final class YamlMap {
  private final String file;
  private final KindBudget budget;
  private final Node node;
  private final Map<String, Node> values = new LinkedHashMap<>();
  private final Set<String> readKeys = new LinkedHashSet<>();

  YamlMap(String file, Node node, KindBudget budget) {
    this.file = file;
    this.budget = budget;
    this.node = node;
    if (!(node instanceof MappingNode mapping)) {
      throw error(node, "", "not a mapping of keys to values");
    }
    for (NodeTuple tuple : mapping.getValue()) {
      String key = scalar("", tuple.getKeyNode());
      if (values.put(key, tuple.getValueNode()) != null) {
        throw error(tuple.getKeyNode(), key, "is duplicated");
      }
    }
  }

  boolean has(String key) {
    return values.containsKey(key);
  }

  boolean isList(String key) {
    return values.get(key) instanceof SequenceNode;
  }

  Optional<String> text(String key) {
    return value(key).map(found -> scalar(key, found));
  }

  String require(String key) {
    return text(key).orElseThrow(() -> error(key, "is missing"));
  }

  /**
   * Returns the texts of a list; a single text is returned as a list of one.
   *
   * @param most number of texts that are permitted
   */
  List<String> texts(String key, int most) {
    var texts = new ArrayList<String>();
    value(key)
        .ifPresent(
            found -> {
              if (found instanceof SequenceNode list) {
                requireAtMost(most, key, list);
                list.getValue().forEach(item -> texts.add(scalar(key, item)));
              } else {
                texts.add(scalar(key, found));
              }
            });
    return texts;
  }

  /**
   * Returns the mappings of a list.
   *
   * @param most number of mappings that are permitted
   */
  Stream<YamlMap> maps(String key, int most) {
    Optional<Node> found = value(key);
    if (found.isEmpty()) {
      return Stream.empty();
    }
    if (found.get() instanceof SequenceNode list) {
      requireAtMost(most, key, list);
      return list.getValue().stream().map(item -> new YamlMap(file, item, budget));
    }
    throw error(found.get(), key, "is not a list");
  }

  /** Reads a label, {@code {vi: …, en: …}}. */
  Label label(String key) {
    var names = new YamlMap(file, value(key).orElseThrow(() -> error(key, "is missing")), budget);
    var label = new Label(names.require("vi"), names.require("en"));
    names.requireAllKnown();
    return label;
  }

  boolean flag(String key) {
    String text = text(key).orElse("false");
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default -> throw error(key, "'" + text + "' is neither true nor false");
    };
  }

  OptionalDouble number(String key) {
    Optional<String> text = text(key);
    try {
      return text.isEmpty()
          ? OptionalDouble.empty()
          : OptionalDouble.of(Double.parseDouble(text.get()));
    } catch (NumberFormatException e) {
      throw error(key, "'" + text.get() + "' is not a number", e);
    }
  }

  OptionalInt whole(String key) {
    Optional<String> text = text(key);
    try {
      return text.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(text.get()));
    } catch (NumberFormatException e) {
      throw error(key, "'" + text.get() + "' is not a whole number", e);
    }
  }

  Optional<LocalDate> date(String key) {
    Optional<String> text = text(key);
    try {
      return text.map(LocalDate::parse);
    } catch (DateTimeException e) {
      throw error(key, "'" + text.orElse("") + "' is not a date like 2025-12-31", e);
    }
  }

  Optional<UserPattern> pattern(String key) {
    Optional<String> text = text(key);
    try {
      return text.map(budget::pattern);
    } catch (UnusablePatternException e) {
      throw error(key, String.valueOf(e.getMessage()), e);
    }
  }

  void requireAllKnown() {
    values.keySet().stream()
        .filter(key -> !readKeys.contains(key))
        .findFirst()
        .ifPresent(
            key -> {
              throw error(key, "is not a key of this mapping; known keys are " + readKeys);
            });
  }

  KindException error(String key, String message) {
    return error(values.getOrDefault(key, node), key, message);
  }

  KindException error(String key, String message, Throwable cause) {
    return new KindException(where(values.getOrDefault(key, node), key) + message, cause);
  }

  private void requireAtMost(int most, String key, SequenceNode list) {
    if (list.getValue().size() > most) {
      throw error(list, key, "has more than " + most + " items");
    }
  }

  private KindException error(Node place, String key, String message) {
    return new KindException(where(place, key) + message);
  }

  private String where(Node place, String key) {
    int line = place.getStartMark().getLine() + 1;
    return file + ", line " + line + (key.isEmpty() ? ": " : ", key '" + key + "': ");
  }

  private Optional<Node> value(String key) {
    readKeys.add(key);
    return Optional.ofNullable(values.get(key));
  }

  private String scalar(String key, Node found) {
    if (found instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
      budget
          .spendOn(scalar.getValue())
          .ifPresent(
              excess -> {
                throw error(found, key, excess);
              });
      return SentText.of(scalar.getValue());
    }
    throw error(found, key, "is not a text");
  }
}
