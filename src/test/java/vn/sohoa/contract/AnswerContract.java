package vn.sohoa.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Checks every answer of the tests from outside against the contract: status, media type, headers
 * and body. Addresses and methods that the contract does not have are not checked.
 */
public final class AnswerContract implements Filter {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final JsonSchemaFactory FACTORY =
      JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);

  /** Those of HTTP itself, which belong to no operation. */
  private static final Set<String> GENERAL =
      Set.of(
          "connection",
          "content-type",
          "content-length",
          "content-encoding",
          "transfer-encoding",
          "vary");

  /** Those of CORS, which a configuration adds. */
  private static final String CORS = "access-control-";

  /** Those that every answer has. */
  private static final List<String> ALWAYS = List.of("x-request-id", "cache-control");

  private static final Pattern PARAMETER = Pattern.compile("\\{[^}]+}");
  private static final Map<JsonNode, JsonSchema> SCHEMAS = new ConcurrentHashMap<>();

  @Override
  public Response filter(
      FilterableRequestSpecification request,
      FilterableResponseSpecification expected,
      FilterContext context) {
    Response answer = context.next(request, expected);
    String method = request.getMethod().toLowerCase(Locale.ROOT);
    String path = URI.create(request.getURI()).getPath();
    operation(path, method)
        .or(() -> method.equals("head") ? operation(path, "get") : Optional.empty())
        .ifPresent(
            operation -> check(operation, answer, request.getMethod() + " " + request.getURI()));
    return answer;
  }

  /** Of several addresses that match, the one with the fewest parameters is meant. */
  private static Optional<JsonNode> operation(String path, String method) {
    return Contract.DOCUMENT.path("paths").properties().stream()
        .filter(one -> pattern(one.getKey()).matcher(path).matches())
        .min(java.util.Comparator.comparingInt(one -> one.getKey().split("\\{", -1).length))
        .map(one -> one.getValue().path(method))
        .filter(one -> !one.isMissingNode());
  }

  private static Pattern pattern(String template) {
    return Pattern.compile(
        List.of(PARAMETER.split(template, -1)).stream()
            .map(Pattern::quote)
            .collect(Collectors.joining("[^/]+")));
  }

  private static void check(JsonNode operation, Response answer, String request) {
    JsonNode declared =
        Contract.resolved(operation.path("responses").path(Integer.toString(answer.statusCode())));
    assertThat(declared.isMissingNode())
        .as("%s: status %d is not in the contract: %s", request, answer.statusCode(), body(answer))
        .isFalse();
    Set<String> headers = names(declared.path("headers"));
    assertThat(answer.headers().asList())
        .as("%s: headers that are not in the contract", request)
        .map(header -> header.getName().toLowerCase(Locale.ROOT))
        .filteredOn(name -> !GENERAL.contains(name) && !name.startsWith(CORS))
        .isSubsetOf(headers)
        .containsAll(ALWAYS);
    String body = body(answer);
    if (!body.isEmpty()) {
      checkBody(declared.path("content"), answer.contentType(), body, request);
    }
  }

  private static Set<String> names(JsonNode headers) {
    return headers.properties().stream()
        .map(one -> one.getKey().toLowerCase(Locale.ROOT))
        .collect(Collectors.toSet());
  }

  private static String body(Response answer) {
    return answer.contentType().contains("json") ? answer.asString() : "";
  }

  private static void checkBody(JsonNode content, String sent, String body, String request) {
    String mediaType = sent.split(";", 2)[0].strip();
    JsonNode schema = content.path(mediaType).path("schema");
    assertThat(schema.isMissingNode())
        .as("%s: %s is not in the contract", request, mediaType)
        .isFalse();
    if (mediaType.endsWith("ndjson")) {
      return;
    }
    JsonNode value = parse(body);
    assertThat(validator(schema).validate(value)).as("%s: %s", request, body).isEmpty();
    assertThat(UndocumentedMembers.of(schema, value)).as("%s: %s", request, body).isEmpty();
  }

  private static JsonNode parse(String body) {
    try {
      return JSON.readTree(body);
    } catch (JsonProcessingException e) {
      throw new AssertionError(body, e);
    }
  }

  private static JsonSchema validator(JsonNode schema) {
    return SCHEMAS.computeIfAbsent(
        schema,
        one -> {
          ObjectNode whole = JSON.createObjectNode();
          whole.set("components", Contract.DOCUMENT.path("components"));
          whole.setAll((ObjectNode) one.deepCopy());
          return FACTORY.getSchema(whole);
        });
  }
}
