package vn.sohoa.dossier.message;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.sohoa.problem.Problem;
import vn.sohoa.problem.ProblemException;
import vn.sohoa.problem.Reason;

/**
 * An object of a message of the national portal. Names are compared without upper and lower case,
 * because senders differ in them; every value may be a string. Members that nobody asked for are
 * reported by {@link #finish}.
 */
final class DvcqgObject {
  private final ObjectNode node;
  private final String pointer;
  private final DvcqgNotes notes;
  private final Map<String, String> names = new LinkedHashMap<>();
  private final Set<String> used = new HashSet<>();

  /**
   * @param pointer JSON pointer to the object; empty for the root
   */
  DvcqgObject(ObjectNode node, String pointer, DvcqgNotes notes) {
    this.node = node;
    this.pointer = pointer;
    this.notes = notes;
    node.fieldNames()
        .forEachRemaining(
            name -> {
              if (names.put(name.toLowerCase(Locale.ROOT), name) != null) {
                throw refused(name, "occurs twice, in upper and lower case");
              }
            });
  }

  DvcqgNotes notes() {
    return notes;
  }

  String pointer() {
    return pointer;
  }

  /** Returns the JSON pointer to a member, by its name in this object. */
  String pointer(String name) {
    String sent = names.getOrDefault(name.toLowerCase(Locale.ROOT), name);
    return pointer + "/" + sent.replace("~", "~0").replace("/", "~1");
  }

  /** Returns whether the member occurs, whatever its value. */
  boolean has(String name) {
    return names.containsKey(name.toLowerCase(Locale.ROOT));
  }

  /**
   * Returns the text of a value that may have one of several names; empty if none has one.
   *
   * @throws ProblemException if it is no text, or two names have different values
   */
  Optional<String> text(String... aliases) {
    List<String> found =
        Stream.of(aliases).flatMap(alias -> scalar(alias).stream()).distinct().toList();
    if (found.size() > 1) {
      String names = String.join(", ", aliases);
      throw refused(aliases[0], "%s differ: %s".formatted(names, String.join(", ", found)));
    }
    return found.stream().findFirst();
  }

  /**
   * @throws ProblemException if the value is missing
   */
  String required(String... aliases) {
    return text(aliases).orElseThrow(() -> refused(aliases[0], "missing"));
  }

  /** Returns whether a flag is set; a value that is no flag counts as not set, with a warning. */
  boolean flag(String name) {
    return switch (text(name).orElse("0").toLowerCase(Locale.ROOT)) {
      case "1", "true" -> true;
      case "0", "false" -> false;
      default -> {
        String sent = text(name).orElse("");
        notes.warn(pointer(name), "no flag, read as 0: " + sent, sent, List.of("0", "1"));
        yield false;
      }
    };
  }

  /**
   * Returns the objects of a list. A single object stands for a list of one, and an object that
   * only wraps a list of the name {@code wrapped} for that list.
   *
   * @throws ProblemException if there is anything else
   */
  List<DvcqgObject> elements(String name, String wrapped) {
    JsonNode list = node(name);
    return switch (list) {
      case ObjectNode one when isWrapper(one, wrapped) ->
          new DvcqgObject(one, pointer(name), notes).elements(wrapped, wrapped);
      case ObjectNode one -> List.of(new DvcqgObject(one, pointer(name), notes));
      case JsonNode many when many.isArray() -> elements(name, many);
      case JsonNode none when isEmpty(none) -> List.of();
      default -> throw refused(name, "neither a list nor an object");
    };
  }

  private static boolean isWrapper(ObjectNode one, String wrapped) {
    return one.size() == 1 && one.fieldNames().next().equalsIgnoreCase(wrapped);
  }

  private List<DvcqgObject> elements(String name, JsonNode list) {
    var elements = new ArrayList<DvcqgObject>();
    for (int at = 0; at < list.size(); at++) {
      if (!(list.get(at) instanceof ObjectNode one)) {
        throw refused(name, "element " + at + " is no object");
      }
      elements.add(new DvcqgObject(one, pointer(name) + "/" + at, notes));
    }
    return List.copyOf(elements);
  }

  /** Returns whether any member has a value. */
  boolean hasContent() {
    return node.valueStream().anyMatch(value -> !isEmpty(value));
  }

  /** Stores all members, used or not, because the object as a whole could not be used. */
  void keepAll() {
    notes.keep(pointer, DvcqgJson.plain(node));
    used.addAll(names.keySet());
  }

  /** Stores a member that was looked at but could not be used. */
  void keep(String name) {
    notes.keep(pointer(name), DvcqgJson.plain(node(name)));
  }

  /**
   * Stores the members that were not asked for; warns about those that are not known at all.
   *
   * @param unused names of known members that have no use
   * @param usable names of the members that are asked for, to find the one that was meant
   */
  void finish(Set<String> unused, Set<String> usable) {
    Set<String> known = new HashSet<>();
    unused.forEach(name -> known.add(name.toLowerCase(Locale.ROOT)));
    names.forEach(
        (key, name) -> {
          if (used.contains(key)) {
            return;
          }
          JsonNode value = node.get(name);
          if (!isEmpty(value)) {
            notes.keep(pointer(name), DvcqgJson.plain(value));
          }
          if (!known.contains(key)) {
            notes.warn(pointer(name), "unknown member, stored but not used", name, usable);
          }
        });
  }

  ProblemException refused(String name, String detail) {
    return refused(name, detail, List.of());
  }

  ProblemException refused(String name, String detail, List<String> allowed) {
    return new ProblemException(
        Reason.INVALID_REQUEST,
        name + ": " + detail,
        List.of(
            new Problem.Fault(
                Optional.empty(), Optional.of(pointer(name)), detail, allowed, Optional.empty())));
  }

  private Optional<String> scalar(String name) {
    JsonNode value = node(name);
    if (value.isValueNode() && !value.isFloatingPointNumber()) {
      return Optional.of(value)
          .filter(one -> !one.isNull())
          .map(one -> DvcqgJson.text(one.asText()).strip())
          .filter(text -> !text.isEmpty());
    }
    if (value.isMissingNode()) {
      return Optional.empty();
    }
    throw refused(name, "no string");
  }

  /** Returns a member as it is; a missing node if there is none. */
  JsonNode node(String name) {
    String key = name.toLowerCase(Locale.ROOT);
    used.add(key);
    return node.path(names.getOrDefault(key, name));
  }

  private static boolean isEmpty(JsonNode value) {
    return value.isMissingNode()
        || value.isNull()
        || (value.isTextual() && value.textValue().isBlank())
        || (value.isContainerNode() && value.isEmpty());
  }
}
