package vn.sohoa.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/**
 * The contract only grows. {@code last-release.yaml} is replaced by {@code openapi.yaml} when a
 * version is released, and only then; until the first release it is the contract that integrators
 * were given to try.
 */
class BreakingChangesTest {
  private static final JsonNode RELEASED =
      Contract.read(Path.of("src/test/resources/vn/sohoa/contract/last-release.yaml"));

  @Test
  void clientsOfTheLastReleaseStillWork() {
    assertThat(BreakingChanges.between(RELEASED, Contract.DOCUMENT)).isEmpty();
  }

  private static Consumer<ObjectNode> without(String parent, String name) {
    return document -> object(document, parent).remove(name);
  }

  private static ObjectNode object(JsonNode document, String pointer) {
    return (ObjectNode) document.at(pointer);
  }

  private static void assertFound(Consumer<ObjectNode> change, String sentence) {
    ObjectNode changed = RELEASED.deepCopy();
    change.accept(changed);
    assertThat(BreakingChanges.between(RELEASED, changed)).contains(sentence);
  }

  @Test
  void whatIsGoneIsFound() {
    assertFound(without("/paths", "/api/v1/keys"), "get /api/v1/keys is gone");
    assertFound(without("/paths/~1api~1v1~1keys", "post"), "post /api/v1/keys is gone");
    assertFound(
        without("/paths/~1api~1v1~1keys/post/responses", "201"),
        "post /api/v1/keys no longer answers 201");
    assertFound(
        without("/components/schemas/Problem/properties", "detail"),
        "Problem no longer has the member detail");
    assertFound(without("/components/schemas", "Problem"), "the schema Problem is gone");
  }

  @Test
  void aValueThatIsGoneIsFound() {
    assertFound(
        document -> ((ArrayNode) document.at("/components/schemas/Role/enum")).remove(0),
        "Role no longer has the value STATION");
  }

  @Test
  void aNewRequirementOfRequestsIsFound() {
    assertFound(
        document ->
            ((ArrayNode) document.at("/components/schemas/KeyRequest/required")).add("note"),
        "KeyRequest requires the member note");
    assertFound(
        document ->
            ((ArrayNode) document.at("/paths/~1api~1v1~1keys/get/parameters"))
                .addObject()
                .put("name", "q")
                .put("in", "query")
                .put("required", true),
        "get /api/v1/keys requires the parameter query q");
  }

  @Test
  void anotherTypeIsFound() {
    assertFound(
        document ->
            object(document, "/components/schemas/Problem/properties/status").put("type", "string"),
        "Problem.status has another type");
  }

  @Test
  void whatIsAddedBreaksNothing() {
    ObjectNode grown = RELEASED.deepCopy();
    object(grown, "/paths").putObject("/api/v1/new").putObject("get");
    object(grown, "/components/schemas/Problem/properties").putObject("more");
    ((ArrayNode) grown.at("/components/schemas/Role/enum")).add("GUEST");

    assertThat(BreakingChanges.between(RELEASED, grown)).isEmpty();
  }
}
