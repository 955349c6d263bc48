package vn.sohoa.dossier.message;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import vn.sohoa.message.Message;
import vn.sohoa.problem.JsonPointers;
import vn.sohoa.problem.ProblemException;
import vn.sohoa.problem.Reason;
import vn.sohoa.problem.RequestFault;

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
  private final Map<String, String> asked = new HashMap<>();

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
                throw refused(name, Message.of("fault.repeated-member"));
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
    return pointer + JsonPointers.step(sent);
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
      throw refused(
          aliases[0],
          Message.of("fault.names-differ", String.join(", ", aliases), String.join(", ", found)));
    }
    return found.stream().findFirst();
  }

  /**
   * @throws ProblemException if the value is missing
   */
  String required(String... aliases) {
    return text(aliases).orElseThrow(() -> refused(aliases[0], Message.of("fault.missing")));
  }

  /** Returns whether a flag is set; a value that is no flag counts as not set, with a warning. */
  boolean flag(String name) {
    return switch (text(name).orElse("0").toLowerCase(Locale.ROOT)) {
      case "1", "true" -> true;
      case "0", "false" -> false;
      default -> {
        String sent = text(name).orElse("");
        keep(name);
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
      default -> throw refused(name, Message.of("fault.json-list"));
    };
  }

  private static boolean isWrapper(ObjectNode one, String wrapped) {
    return one.size() == 1 && one.fieldNames().next().equalsIgnoreCase(wrapped);
  }

  private List<DvcqgObject> elements(String name, JsonNode list) {
    var elements = new ArrayList<DvcqgObject>();
    for (int at = 0; at < list.size(); at++) {
      if (!(list.get(at) instanceof ObjectNode one)) {
        throw ProblemException.atPointer(
            Reason.INVALID_REQUEST, at(name, at), Message.of("fault.json-object"));
      }
      elements.add(new DvcqgObject(one, at(name, at), notes));
    }
    return List.copyOf(elements);
  }

  private String at(String name, int index) {
    return pointer(name) + JsonPointers.step(index);
  }

  /** Returns whether any member has a value. */
  boolean hasContent() {
    return node.valueStream().anyMatch(value -> !isEmpty(value));
  }

  /** Stores all members, used or not, because the object as a whole could not be used. */
  void keepAll() {
    notes.keep(pointer, DvcqgJson.plain(node));
  }

  /** Stores a member that was looked at but could not be used. */
  void keep(String name) {
    notes.keep(pointer(name), DvcqgJson.plain(node(name)));
  }

  /**
   * Stores the members that were not asked for; warns about those that are not known at all.
   *
   * @param unused names of known members that have no use
   */
  void finish(Set<String> unused) {
    for (String name : unasked()) {
      JsonNode value = node.path(name);
      if (!isEmpty(value)) {
        notes.keep(pointer(name), DvcqgJson.plain(value));
      }
    }
    warnOfUnknown(unused, "unknown member, stored but not used");
  }

  /** Warns about the members that are neither asked for nor known as unused; stores nothing. */
  void finishWithoutStoring(Set<String> unused) {
    warnOfUnknown(unused, "unknown member, not used");
  }

  private void warnOfUnknown(Set<String> unused, String detail) {
    var known = new TreeSet<String>(String.CASE_INSENSITIVE_ORDER);
    known.addAll(unused);
    known.addAll(asked.values());
    unasked().stream()
        .filter(name -> !known.contains(name))
        .forEach(name -> notes.warn(pointer(name), detail, name, known));
  }

  private List<String> unasked() {
    return names.entrySet().stream()
        .filter(one -> !asked.containsKey(one.getKey()))
        .map(Map.Entry::getValue)
        .toList();
  }

  ProblemException refused(String name, Message detail) {
    return refused(name, detail, List.of());
  }

  ProblemException refused(String name, Message detail, List<String> allowed) {
    return ProblemException.of(
        Reason.INVALID_REQUEST,
        new RequestFault(
            Optional.empty(), Optional.of(pointer(name)), detail, allowed, Optional.empty()));
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
    throw refused(name, Message.of("fault.json-text"));
  }

  /** Returns a member as it is; a missing node if there is none. */
  JsonNode node(String name) {
    String key = name.toLowerCase(Locale.ROOT);
    asked.put(key, name);
    return node.path(names.getOrDefault(key, name));
  }

  private static boolean isEmpty(JsonNode value) {
    return value.isMissingNode()
        || value.isNull()
        || (value.isTextual() && value.textValue().isBlank())
        || (value.isContainerNode() && value.isEmpty());
  }
}
