package vn.sohoa.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds what a client of an earlier contract would notice: operations, parameters, statuses, media
 * types, members and values that are gone, and what has become required of requests.
 */
final class BreakingChanges {
  private final JsonNode before;
  private final JsonNode after;
  private final List<String> found = new ArrayList<>();

  private BreakingChanges(JsonNode before, JsonNode after) {
    this.before = before;
    this.after = after;
  }

  /** Returns one sentence for each change. */
  static List<String> between(JsonNode before, JsonNode after) {
    var changes = new BreakingChanges(before, after);
    changes.compareOperations();
    changes.compareSchemas();
    return List.copyOf(changes.found);
  }

  private void compareOperations() {
    before
        .path("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .properties()
                    .forEach(
                        one ->
                            compareOperation(
                                one.getKey() + " " + path.getKey(),
                                one.getValue(),
                                after.path("paths").path(path.getKey()).path(one.getKey()))));
  }

  private void compareOperation(String name, JsonNode earlier, JsonNode later) {
    if (later.isMissingNode()) {
      found.add(name + " is gone");
      return;
    }
    if (!earlier.path("operationId").equals(later.path("operationId"))) {
      found.add(name + " has another operationId");
    }
    requireAll(name + " no longer has the parameter ", parameters(earlier), parameters(later));
    requireNoMore(name + " requires the parameter ", required(earlier), required(later));
    requireAll(name + " no longer answers ", successes(earlier), successes(later));
    requireAll(
        name + " no longer accepts ",
        names(earlier.path("requestBody").path("content")),
        names(later.path("requestBody").path("content")));
    successes(earlier)
        .forEach(
            status ->
                requireAll(
                    name + " no longer answers " + status + " with ",
                    names(earlier.path("responses").path(status).path("content")),
                    names(later.path("responses").path(status).path("content"))));
  }

  private void compareSchemas() {
    before
        .path("components")
        .path("schemas")
        .properties()
        .forEach(
            one ->
                compareSchema(
                    one.getKey(),
                    one.getValue(),
                    after.path("components").path("schemas").path(one.getKey())));
  }

  private void compareSchema(String name, JsonNode earlier, JsonNode later) {
    if (later.isMissingNode()) {
      found.add("the schema " + name + " is gone");
      return;
    }
    requireAll(
        name + " no longer has the value ", texts(earlier.path("enum")), texts(later.path("enum")));
    requireAll(
        name + " no longer has the member ",
        names(earlier.path("properties")),
        names(later.path("properties")));
    requireAll(
        name + " no longer promises the member ",
        texts(earlier.path("required")),
        texts(later.path("required")));
    if (isRequest(name)) {
      requireNoMore(
          name + " requires the member ",
          texts(earlier.path("required")),
          texts(later.path("required")));
    }
    earlier
        .path("properties")
        .properties()
        .forEach(
            member ->
                compareMember(
                    name + "." + member.getKey(),
                    member.getValue(),
                    later.path("properties").path(member.getKey())));
  }

  private void compareMember(String name, JsonNode earlier, JsonNode later) {
    if (later.isMissingNode()) {
      return;
    }
    for (String part : List.of("type", "format", "$ref", "items", "allOf", "anyOf")) {
      if (!earlier.path(part).equals(later.path(part))) {
        found.add(name + " has another " + part);
      }
    }
  }

  /** Whether a request has the schema, directly: what it requires, clients must send. */
  private boolean isRequest(String schema) {
    return after.path("paths").findValues("requestBody").stream()
        .flatMap(body -> body.findValuesAsText("$ref").stream())
        .anyMatch(ref -> ref.endsWith("/" + schema));
  }

  private void requireAll(String text, Set<String> earlier, Set<String> later) {
    earlier.stream().filter(one -> !later.contains(one)).map(text::concat).forEach(found::add);
  }

  private void requireNoMore(String text, Set<String> earlier, Set<String> later) {
    later.stream().filter(one -> !earlier.contains(one)).map(text::concat).forEach(found::add);
  }

  private static Set<String> parameters(JsonNode operation) {
    var names = new TreeSet<String>();
    operation.path("parameters").forEach(one -> names.add(nameOf(one)));
    return names;
  }

  private static Set<String> required(JsonNode operation) {
    var names = new TreeSet<String>();
    operation
        .path("parameters")
        .forEach(
            one -> {
              if (one.path("required").asBoolean()) {
                names.add(nameOf(one));
              }
            });
    return names;
  }

  private static String nameOf(JsonNode parameter) {
    return parameter.path("in").asText() + " " + parameter.path("name").asText();
  }

  private static Set<String> successes(JsonNode operation) {
    var statuses = new TreeSet<>(names(operation.path("responses")));
    statuses.removeIf(status -> !status.startsWith("2"));
    return statuses;
  }

  private static Set<String> names(JsonNode object) {
    var names = new TreeSet<String>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static Set<String> texts(JsonNode array) {
    var texts = new TreeSet<String>();
    array.forEach(one -> texts.add(one.asText()));
    return texts;
  }
}
