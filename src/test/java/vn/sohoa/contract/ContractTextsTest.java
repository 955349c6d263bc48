package vn.sohoa.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * {@code texts.yaml} has no text that nothing uses; {@link ContractRulesTest} finds missing ones.
 */
class ContractTextsTest {
  @Test
  void everyTextOfASchemaIsUsed() {
    var unused = new ArrayList<String>();
    ContractTexts.read()
        .schemas()
        .forEach(
            (schema, texts) -> {
              JsonNode described =
                  schema.equals(ContractTexts.LIST)
                      ? Contract.schemas().path("DossierList")
                      : Contract.schemas().path(schema);
              texts.keySet().stream()
                  .filter(
                      member ->
                          !(member.equals(ContractTexts.SELF)
                              ? described.has("description")
                              : described.path("properties").has(member)))
                  .forEach(member -> unused.add(schema + "." + member));
            });

    assertThat(unused).isEmpty();
  }

  @Test
  void everyTextOfAParameterIsUsed() {
    var known = new HashSet<String>();
    Contract.operations()
        .forEach(
            (id, operation) ->
                operation
                    .path("parameters")
                    .findValuesAsText("name")
                    .forEach(name -> known.addAll(List.of(name, id + "." + name))));

    assertThat(known).containsAll(ContractTexts.read().parameters().keySet());
  }
}
