package vn.sohoa.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * An operation as the contract declares it.
 *
 * @param roles roles and rights, of which one is enough
 * @param query names of the required query parameters
 * @param bodyType media type of the body; empty if it has none
 * @param example of the body in the contract
 */
public record DeclaredOperation(
    String method,
    String path,
    String id,
    Set<String> roles,
    List<String> query,
    Optional<String> bodyType,
    Optional<JsonNode> example) {
  private static final Set<String> METHODS =
      Set.of("get", "head", "put", "post", "patch", "delete");

  public DeclaredOperation {
    roles = Set.copyOf(roles);
    query = List.copyOf(query);
  }

  public static List<DeclaredOperation> all() {
    return Contract.DOCUMENT.path("paths").properties().stream()
        .flatMap(
            path ->
                path.getValue().properties().stream()
                    .filter(one -> METHODS.contains(one.getKey()))
                    .map(one -> of(one.getKey(), path.getKey(), one.getValue())))
        .toList();
  }

  private static DeclaredOperation of(String method, String path, JsonNode model) {
    Optional<Map.Entry<String, JsonNode>> body =
        model.path("requestBody").path("content").properties().stream().findFirst();
    return new DeclaredOperation(
        method.toUpperCase(Locale.ROOT),
        path,
        model.path("operationId").asText(),
        stream(model.path("security"))
            .flatMap(one -> stream(one.path("key")))
            .map(JsonNode::asText)
            .collect(Collectors.toSet()),
        stream(model.path("parameters"))
            .filter(one -> one.path("in").asText().equals("query"))
            .filter(one -> one.path("required").asBoolean())
            .map(one -> one.path("name").asText())
            .toList(),
        body.map(Map.Entry::getKey),
        body.map(Map.Entry::getValue)
            .map(type -> type.path("example"))
            .filter(example -> !example.isMissingNode()));
  }

  private static Stream<JsonNode> stream(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }

  @Override
  public String toString() {
    return method + " " + path;
  }
}
