package vn.sohoa.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The examples of the contract are valid, and the main operations have some. */
class ContractExamplesTest {
  private static final Path FOLDER =
      Path.of("src", "main", "resources", "vn", "sohoa", "contract", "examples");
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final JsonSchemaFactory FACTORY =
      JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);

  private static final Set<String> MAIN_OPERATIONS =
      Set.of(
          "issueKey",
          "putProcedure",
          "putDossier",
          "importDocument",
          "getDocument",
          "searchDocuments",
          "decideDocumentLink",
          "getCoverageReport",
          "getKpiReport");

  /** The media types with content of an operation, by a name for messages. */
  private static Map<String, JsonNode> contents() {
    var contents = new LinkedHashMap<String, JsonNode>();
    Contract.operations()
        .forEach(
            (id, operation) -> {
              add(contents, id + " request", operation.path("requestBody"));
              operation
                  .path("responses")
                  .properties()
                  .forEach(
                      one ->
                          add(
                              contents,
                              id + " " + one.getKey(),
                              Contract.resolved(one.getValue())));
            });
    return contents;
  }

  private static void add(Map<String, JsonNode> contents, String name, JsonNode holder) {
    holder
        .path("content")
        .properties()
        .forEach(type -> contents.put(name + " " + type.getKey(), type.getValue()));
  }

  @Test
  void everyExampleMatchesItsSchema() {
    assertThat(contents())
        .allSatisfy(
            (name, content) ->
                assertThat(examples(content))
                    .allSatisfy(
                        example ->
                            assertThat(faults(content.path("schema"), example))
                                .as("%s: %s", name, example)
                                .isEmpty()));
  }

  private static List<JsonNode> examples(JsonNode content) {
    var examples = new ArrayList<JsonNode>();
    if (content.has("example")) {
      examples.add(content.path("example"));
    }
    content.path("examples").forEach(one -> examples.add(one.path("value")));
    return examples;
  }

  private static Set<ValidationMessage> faults(JsonNode schema, JsonNode example) {
    ObjectNode whole = JSON.createObjectNode();
    whole.set("components", Contract.DOCUMENT.path("components"));
    whole.setAll((ObjectNode) schema.deepCopy());
    return FACTORY.getSchema(whole).validate(example);
  }

  @Test
  void anExampleWithAnInventedValueIsFound() {
    JsonNode schema = JSON.createObjectNode().put("$ref", "#/components/schemas/KeyRequest");

    assertThat(faults(schema, JSON.createObjectNode().put("name", "Quầy 1").put("role", "CLERK")))
        .isEmpty();
    assertThat(faults(schema, JSON.createObjectNode().put("name", "Quầy 1").put("role", "BOSS")))
        .hasSize(1);
  }

  @Test
  void theMembersOfExamplesAreDocumented() {
    assertThat(contents())
        .allSatisfy(
            (name, content) ->
                assertThat(examples(content))
                    .allSatisfy(
                        example ->
                            assertThat(UndocumentedMembers.of(content.path("schema"), example))
                                .as(name)
                                .isEmpty()));
  }

  @Test
  void mainOperationsHaveExamples() {
    assertThat(MAIN_OPERATIONS)
        .allSatisfy(
            id -> {
              JsonNode operation = Contract.operation(id);
              if (operation.has("requestBody")) {
                assertThat(operation.path("requestBody").findValues("example")).isNotEmpty();
              }
              assertThat(Contract.responses(operation, 200, 299))
                  .anySatisfy(one -> assertThat(one.getValue().findValues("example")).isNotEmpty());
            });
  }

  @Test
  void everyExampleFileIsUsed() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .allSatisfy(
              file -> {
                String[] name = file.split("\\.", -1);
                JsonNode operation = Contract.operation(name[0]);
                assertThat(name[1]).isIn("request", "response");
                assertThat(examplesOf(operation, name[1])).as(file).contains(content(file));
              });
    }
  }

  private static List<JsonNode> examplesOf(JsonNode operation, String side) {
    return side.equals("request")
        ? operation.path("requestBody").findValues("example")
        : operation.path("responses").findValues("example");
  }

  private static JsonNode content(String file) throws IOException {
    String text = Files.readString(FOLDER.resolve(file));
    try {
      return file.endsWith(".json") ? JSON.readTree(text) : JSON.getNodeFactory().textNode(text);
    } catch (JsonProcessingException e) {
      throw new AssertionError(file, e);
    }
  }
}
