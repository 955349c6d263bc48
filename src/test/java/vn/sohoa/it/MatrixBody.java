package vn.sohoa.it;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.sohoa.contract.DeclaredOperation;

/** Bodies of requests, made of the examples of the contract. */
final class MatrixBody {
  private static final ObjectMapper JSON = new ObjectMapper();

  private MatrixBody() {}

  static BodyPublisher of(DeclaredOperation operation, Map<String, String> named) {
    if (operation.bodyType().isEmpty()) {
      return BodyPublishers.noBody();
    }
    JsonNode example = operation.example().orElseGet(JSON::createObjectNode);
    return BodyPublishers.ofString(
        switch (operation.bodyType().get()) {
          case "multipart/form-data" -> form(example);
          case "application/json" -> placed(example, named).toString();
          case "text/csv" -> "x\n";
          default -> example.asText();
        });
  }

  private static String form(JsonNode example) {
    return """
        --matrix
        Content-Disposition: form-data; name="metadata"
        Content-Type: application/json

        %s
        --matrix
        Content-Disposition: form-data; name="file"; filename="a.pdf"
        Content-Type: application/pdf

        not a PDF
        --matrix--
        """
        .formatted(example.path("metadata"))
        .replace("\n", "\r\n");
  }

  /** Puts resources that exist in the place of those that the example names. */
  private static JsonNode placed(JsonNode node, Map<String, String> named) {
    if (node instanceof ObjectNode object) {
      object
          .properties()
          .forEach(
              member ->
                  object.set(
                      member.getKey(),
                      member.getValue().isTextual() && named.containsKey(member.getKey())
                          ? TextNode.valueOf(value(named, member.getKey()))
                          : member.getKey().equals("docCodes")
                              ? JSON.valueToTree(
                                  List.of(value(named, "docCode"), value(named, "other")))
                              : placed(member.getValue(), named)));
    }
    return node;
  }

  private static String value(Map<String, String> named, String name) {
    return Objects.requireNonNull(named.get(name), name);
  }
}
