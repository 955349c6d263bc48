package vn.sohoa.contract;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.DotName;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestForm;

/** Gives operations the statuses that they answer with when they succeed. */
final class ResponseRules {
  private static final DotName STATUS = DotName.createSimple(ResponseStatus.class);
  private static final DotName PART = DotName.createSimple(RestForm.class);
  private static final DotName NOT_NULL = DotName.createSimple(NotNull.class);
  private static final String FORM = "multipart/form-data";

  private static final Map<String, String> PHRASES =
      Map.of("200", "OK", "201", "Created", "202", "Accepted", "204", "Done; there is no content");

  private ResponseRules() {}

  static void apply(List<ContractOperation> operations) {
    for (ContractOperation operation : operations) {
      operation
          .annotated(STATUS, AnnotationValue::asInt)
          .forEach(status -> move(operation, Integer.toString(status)));
      operation.successes().forEach(ResponseRules::describe);
      if (operation.verb() == PathItem.HttpMethod.GET && operation.hasHeader("If-None-Match")) {
        operation
            .responses()
            .addAPIResponse(
                "304",
                OASFactory.createAPIResponse()
                    .description("Not modified: the client has the current version"));
      }
      if (operation.verb() == PathItem.HttpMethod.HEAD) {
        // Known to the generator for every operation that returns a response
        operation.successes().values().forEach(response -> response.setContent(null));
      }
      describeParts(operation);
      requireParts(operation);
    }
  }

  /** A part of a file has the media type of the whole. */
  private static void describeParts(ContractOperation operation) {
    APIResponse part = operation.responses().getAPIResponse("206");
    if (part != null) {
      part.setContent(operation.responses().getAPIResponse("200").getContent());
    }
  }

  /** The status of {@code @ResponseStatus} is not known to the generator of the document. */
  private static void move(ContractOperation operation, String status) {
    Map<String, APIResponse> successes = operation.successes();
    if (successes.size() != 1) {
      throw new IllegalStateException(operation.id() + " has several responses of 2xx");
    }
    successes.keySet().forEach(operation.responses()::removeAPIResponse);
    APIResponse response = successes.values().iterator().next();
    operation.responses().addAPIResponse(status, response.description(null));
  }

  private static void describe(String status, APIResponse response) {
    String given = response.getDescription();
    if (given == null || given.isBlank() || PHRASES.containsValue(given) || isGenerated(given)) {
      response.setDescription(PHRASES.getOrDefault(status, "Success"));
    }
  }

  private static boolean isGenerated(String description) {
    return description.equals("No Content");
  }

  /** A form without one of its parts is refused, unless the part may be absent. */
  private static void requireParts(ContractOperation operation) {
    if (operation.hasBody() && operation.model().getRequestBody().getContent().hasMediaType(FORM)) {
      Schema form = operation.model().getRequestBody().getContent().getMediaType(FORM).getSchema();
      form.setRequired(
          operation.method().parameters().stream()
              .filter(part -> part.hasAnnotation(PART) && part.hasAnnotation(NOT_NULL))
              .map(part -> part.annotation(PART).value().asString())
              .toList());
    }
  }
}
