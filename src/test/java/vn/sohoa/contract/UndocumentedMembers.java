package vn.sohoa.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** Finds members of a value that its schema does not have, which a validator accepts. */
final class UndocumentedMembers {
  private UndocumentedMembers() {}

  /** Returns JSON pointers. */
  static List<String> of(JsonNode schema, JsonNode value) {
    var found = new ArrayList<String>();
    collect(schema, value, "", found);
    return found;
  }

  private static void collect(JsonNode given, JsonNode value, String at, List<String> found) {
    JsonNode schema = Contract.resolved(given);
    if (schema.has("allOf") || schema.has("anyOf")) {
      String choice = schema.has("allOf") ? "allOf" : "anyOf";
      collect(schema.path(choice).path(0), value, at, found);
      return;
    }
    if (value.isArray()) {
      for (int i = 0; i < value.size(); i++) {
        collect(schema.path("items"), value.path(i), at + "/" + i, found);
      }
    }
    if (value.isObject() && schema.has("properties")) {
      value
          .properties()
          .forEach(
              member -> {
                JsonNode inner = schema.path("properties").path(member.getKey());
                if (inner.isMissingNode()) {
                  found.add(at + "/" + member.getKey());
                }
                collect(inner, member.getValue(), at + "/" + member.getKey(), found);
              });
    }
  }
}
