package vn.sohoa.contract;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.jboss.jandex.IndexView;

/**
 * Completes the OpenAPI document that is generated from the annotations of the resources: what
 * follows from a rule is not repeated at each operation and member. Runs only while the service is
 * built; see ADR 0023.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ContractFilter implements OASFilter {
  private final IndexView index;

  /**
   * @param index of the classes of the application
   */
  public ContractFilter(IndexView index) {
    this.index = index;
  }

  @Override
  public void filterOpenAPI(OpenAPI document) {
    List<ContractOperation> operations = ContractOperation.all(document, index);
    SchemaForms.apply(document);
    new MemberRules(index).apply(document, operations);
    ResponseRules.apply(operations);
    RefusalRule.apply(document, operations);
    HeaderRule.apply(document, operations);
    ContractTexts.read().apply(document, operations);
    ContractExamples.apply(operations);
  }
}
