package vn.sohoa.contract;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import vn.sohoa.problem.Reason;
import vn.sohoa.problem.Refuses;

/**
 * An operation of the document, with the resource method that it was generated from.
 *
 * @param model the description; the rules change it
 */
record ContractOperation(
    String path,
    PathItem.HttpMethod verb,
    org.eclipse.microprofile.openapi.models.Operation model,
    MethodInfo method) {
  private static final DotName OPERATION = DotName.createSimple(Operation.class);
  private static final DotName REFUSES = DotName.createSimple(Refuses.class);

  /**
   * Returns the operations of the document.
   *
   * @throws IllegalStateException if one has no operationId of its own
   */
  static List<ContractOperation> all(OpenAPI document, IndexView index) {
    Map<String, MethodInfo> methods =
        index.getAnnotations(OPERATION).stream()
            .filter(instance -> instance.value("operationId") != null)
            .collect(
                Collectors.toMap(
                    instance -> instance.value("operationId").asString(),
                    instance -> instance.target().asMethod(),
                    // A class may be in several parts of the index
                    (method, same) -> method));
    return document.getPaths().getPathItems().entrySet().stream()
        .flatMap(
            path ->
                path.getValue().getOperations().entrySet().stream()
                    .map(one -> of(path.getKey(), one.getKey(), one.getValue(), methods)))
        .toList();
  }

  private static ContractOperation of(
      String path,
      PathItem.HttpMethod verb,
      org.eclipse.microprofile.openapi.models.Operation model,
      Map<String, MethodInfo> methods) {
    MethodInfo method = model.getOperationId() == null ? null : methods.get(model.getOperationId());
    if (method == null) {
      throw new IllegalStateException(verb + " " + path + " needs @Operation(operationId = …)");
    }
    return new ContractOperation(path, verb, model, method);
  }

  String id() {
    return model.getOperationId();
  }

  boolean hasBody() {
    return model.getRequestBody() != null;
  }

  boolean isSecured() {
    return model.getSecurity() != null && !model.getSecurity().isEmpty();
  }

  boolean hasPathParameter() {
    return path.contains("{");
  }

  boolean hasHeader(String name) {
    return parameters()
        .anyMatch(one -> one.getIn() == Parameter.In.HEADER && name.equals(one.getName()));
  }

  Stream<Parameter> parameters() {
    return Stream.ofNullable(model.getParameters()).flatMap(List::stream);
  }

  APIResponses responses() {
    return model.getResponses();
  }

  /** Returns the responses of 2xx by status. */
  Map<String, APIResponse> successes() {
    return responses().getAPIResponses().entrySet().stream()
        .filter(one -> one.getKey().startsWith("2"))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  boolean hasContent() {
    return successes().values().stream().map(APIResponse::getContent).anyMatch(Objects::nonNull);
  }

  /** Returns the statuses of the reasons that {@link Refuses} names. */
  Set<Integer> declaredRefusals() {
    return Stream.ofNullable(method.annotation(REFUSES))
        .map(AnnotationInstance::value)
        .map(AnnotationValue::asEnumArray)
        .flatMap(Stream::of)
        .map(Reason::valueOf)
        .map(Reason::status)
        .collect(Collectors.toSet());
  }

  /** Returns the value of an annotation of the resource method. */
  <T> Stream<T> annotated(DotName annotation, Function<AnnotationValue, T> value) {
    return Stream.ofNullable(method.annotation(annotation))
        .map(AnnotationInstance::value)
        .map(value);
  }
}
