package vn.sohoa.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The contract describes everything, and in the forms that client generators process well. */
class ContractRulesTest {
  private static final Pattern OPERATION_ID = Pattern.compile("[a-z]+([A-Z][a-z0-9]+)+");
  private static final Pattern ACCIDENTAL_NAME =
      Pattern.compile(".*(Row|Item|Part|Miss|View|\\d)$|CursorPage.*");

  @Test
  void everyOperationHasIdTagSummaryAndDescription() {
    Set<String> tags =
        Contract.DOCUMENT.path("tags").findValuesAsText("name").stream()
            .collect(Collectors.toSet());

    assertThat(Contract.operations())
        .hasSizeGreaterThan(30)
        .allSatisfy(
            (id, operation) -> {
              assertThat(id).matches(OPERATION_ID);
              assertThat(operation.path("summary").asText()).isNotBlank();
              assertThat(operation.path("description").asText()).isNotBlank();
              assertThat(operation.path("tags")).hasSize(1);
              assertThat(tags).contains(operation.path("tags").path(0).asText());
            });
    assertThat(Contract.operations())
        .as("operationIds are unique")
        .hasSize(
            Contract.DOCUMENT.path("paths").properties().stream()
                .mapToInt(path -> path.getValue().size())
                .sum());
  }

  @Test
  void everyOperationDescribesItsRefusalsAsProblems() {
    assertThat(Contract.operations())
        .allSatisfy(
            (id, operation) -> {
              assertThat(Contract.responses(operation, 200, 299)).isNotEmpty();
              assertThat(Contract.responses(operation, 400, 599).map(Map.Entry::getKey))
                  .contains("400", "401", "403", "500", "503");
              assertThat(Contract.responses(operation, 400, 599))
                  .allSatisfy(
                      refusal ->
                          assertThat(
                                  Contract.resolved(refusal.getValue())
                                      .at("/content/application~1problem+json/schema/$ref")
                                      .asText())
                              .isEqualTo("#/components/schemas/Problem"));
            });
  }

  @Test
  void everyParameterAndResponseHasADescription() {
    assertThat(Contract.operations())
        .allSatisfy(
            (id, operation) -> {
              assertThat(operation.path("parameters"))
                  .allSatisfy(one -> assertThat(one.path("description").asText()).isNotBlank());
              assertThat(operation.path("responses"))
                  .allSatisfy(
                      one ->
                          assertThat(Contract.resolved(one).path("description").asText())
                              .isNotBlank());
            });
  }

  @Test
  void everySchemaAndMemberHasADescription() {
    var without = new ArrayList<String>();
    Contract.schemas()
        .properties()
        .forEach(
            schema -> {
              if (isUndescribed(schema.getValue())) {
                without.add(schema.getKey());
              }
              schema.getValue().path("properties").properties().stream()
                  .filter(member -> isUndescribed(member.getValue()))
                  .forEach(member -> without.add(schema.getKey() + "." + member.getKey()));
            });

    assertThat(without).as("texts.yaml has their descriptions").isEmpty();
  }

  /** A member that only refers to a schema has its description. */
  private static boolean isUndescribed(JsonNode schema) {
    return Contract.resolved(schema).path("description").asText().isBlank();
  }

  @Test
  void nothingStandsBesideARef() {
    assertThat(nodes(Contract.DOCUMENT).filter(node -> node.has("$ref")))
        .isNotEmpty()
        .allSatisfy(node -> assertThat(node).hasSize(1));
  }

  @Test
  void everyRefHasATarget() {
    assertThat(nodes(Contract.DOCUMENT).filter(node -> node.has("$ref")))
        .allSatisfy(
            node -> assertThat(Contract.resolved(node).isMissingNode()).as("%s", node).isFalse());
  }

  private static Stream<JsonNode> nodes(JsonNode node) {
    List<JsonNode> inner = new ArrayList<>();
    node.forEach(inner::add);
    return Stream.concat(Stream.of(node), inner.stream().flatMap(ContractRulesTest::nodes));
  }

  @Test
  void noSchemaHasTheNameOfAnImplementation() {
    assertThat(Contract.schemas().fieldNames())
        .toIterable()
        .noneMatch(name -> ACCIDENTAL_NAME.matcher(name).matches());
  }

  @Test
  void requiredMembersExistAndAreNotNull() {
    Contract.schemas()
        .properties()
        .forEach(
            schema ->
                assertThat(schema.getValue().path("required"))
                    .as(schema.getKey())
                    .allSatisfy(
                        name -> {
                          JsonNode member =
                              schema.getValue().path("properties").path(name.asText());
                          assertThat(member.isMissingNode()).as("%s", name).isFalse();
                          assertThat(member.toString()).doesNotContain("\"null\"");
                        }));
  }

  @Test
  void everyAnswerNamesItsMediaTypeAndBinaryOnesAreFiles() {
    assertThat(Contract.operations())
        .allSatisfy(
            (id, operation) ->
                assertThat(Contract.responses(operation, 200, 299))
                    .allSatisfy(
                        response ->
                            response
                                .getValue()
                                .path("content")
                                .properties()
                                .forEach(
                                    type ->
                                        assertThat(type.getValue().path("schema").isEmpty())
                                            .as("%s %s", id, type.getKey())
                                            .isFalse())));
    assertThat(
            Contract.operation("downloadDocument")
                .at("/responses/200/content")
                .findValuesAsText("format"))
        .hasSizeGreaterThanOrEqualTo(5)
        .containsOnly("binary");
  }
}
