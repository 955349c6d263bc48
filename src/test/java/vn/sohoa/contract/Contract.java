package vn.sohoa.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/** The committed document; that it is the served one is a matter of {@code OpenApiIT}. */
final class Contract {
  private static final String PREFIX = "#/components/schemas/";
  private static final ObjectMapper JSON = new ObjectMapper();
  static final JsonNode DOCUMENT = read(Path.of("src", "docs", "openapi.yaml"));

  private Contract() {}

  /** Days stay texts, as in YAML 1.2. */
  private static final class PlainResolver extends Resolver {
    @Override
    public void addImplicitResolver(Tag tag, Pattern regexp, @Nullable String first, int limit) {
      if (!tag.equals(Tag.TIMESTAMP)) {
        super.addImplicitResolver(tag, regexp, first, limit);
      }
    }
  }

  static JsonNode read(Path file) {
    var options = new LoaderOptions();
    var dump = new DumperOptions();
    var yaml =
        new Yaml(
            new SafeConstructor(options),
            new Representer(dump),
            dump,
            options,
            new PlainResolver());
    try {
      return JSON.valueToTree(yaml.load(Files.readString(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static JsonNode schemas() {
    return DOCUMENT.path("components").path("schemas");
  }

  /** Returns the operations by operationId, or by method and path if one has none. */
  static Map<String, JsonNode> operations() {
    var operations = new LinkedHashMap<String, JsonNode>();
    DOCUMENT
        .path("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .properties()
                    .forEach(
                        one ->
                            operations.put(
                                one.getValue()
                                    .path("operationId")
                                    .asText(one.getKey() + " " + path.getKey()),
                                one.getValue())));
    return operations;
  }

  /**
   * Returns one operation.
   *
   * @throws NullPointerException if there is none with this id
   */
  static JsonNode operation(String id) {
    return Objects.requireNonNull(operations().get(id), id);
  }

  /** Returns the responses with a status from {@code first} to {@code last}. */
  static Stream<Map.Entry<String, JsonNode>> responses(JsonNode operation, int first, int last) {
    return operation.path("responses").properties().stream()
        .filter(one -> Integer.parseInt(one.getKey()) >= first)
        .filter(one -> Integer.parseInt(one.getKey()) <= last);
  }

  /** Follows a {@code $ref}. */
  static JsonNode resolved(JsonNode node) {
    return node.has("$ref") ? DOCUMENT.at(node.path("$ref").asText().substring(1)) : node;
  }

  static boolean isRefToSchema(JsonNode schema) {
    return schema.path("$ref").asText().startsWith(PREFIX);
  }
}
