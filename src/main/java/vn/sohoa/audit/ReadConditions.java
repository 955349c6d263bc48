package vn.sohoa.audit;

import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The conditions of a list, as query parameters. */
final class ReadConditions {
  /** Those by which somebody looks for one person, paper or dossier. */
  static final Set<String> IDENTIFYING =
      Set.of(
          "q",
          "number",
          "issuer",
          "applicant",
          "docCode",
          "externalId",
          "sha256",
          "dossier",
          "code");

  /** Those that may have several values, separated by commas. */
  private static final Set<String> LISTS = Set.of("docCode", "externalId", "sha256");

  private static final Set<String> NO_CONDITIONS = Set.of("limit", "cursor", "order");

  private ReadConditions() {}

  /** Returns the identifying conditions that are given, with their values. */
  static Map<String, List<String>> identifying(UriInfo address) {
    MultivaluedMap<String, String> given = address.getQueryParameters();
    var found = new TreeMap<String, List<String>>();
    for (String name : IDENTIFYING) {
      String value = given.getFirst(name);
      if (value != null && !value.isBlank()) {
        found.put(name, values(name, value));
      }
    }
    return found;
  }

  /** A value with a comma may be one value, too. */
  private static List<String> values(String name, String value) {
    return LISTS.contains(name) && value.contains(",")
        ? Stream.concat(Stream.of(value.split(",", -1)).map(String::strip), Stream.of(value))
            .distinct()
            .toList()
        : List.of(value);
  }

  /** Returns the names of all conditions that are given. */
  static List<String> names(UriInfo address) {
    return address.getQueryParameters().entrySet().stream()
        .filter(parameter -> parameter.getValue().stream().anyMatch(value -> !value.isBlank()))
        .map(Map.Entry::getKey)
        .filter(name -> !NO_CONDITIONS.contains(name))
        .sorted()
        .toList();
  }
}
