package vn.sohoa.contract;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.examples.Example;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import vn.sohoa.message.Language;
import vn.sohoa.problem.Problems;
import vn.sohoa.problem.Reason;

/**
 * Which operations refuse requests with which status. A status also applies to every operation
 * whose {@link vn.sohoa.problem.Refuses} names a reason of it. To add a status: a reason, and a
 * line here.
 */
enum RefusalRule {
  BAD_REQUEST(400, "The request does not have the documented form.", _ -> true),
  UNAUTHORIZED(401, "The request has no valid access key.", ContractOperation::isSecured),
  FORBIDDEN(403, "The role of the access key does not allow this.", ContractOperation::isSecured),
  NOT_FOUND(
      404,
      "The resource does not exist or is not visible to this key.",
      operation ->
          operation.hasPathParameter()
              && operation.verb() != PathItem.HttpMethod.PUT
              && !operation.id().equals(Known.ANSWERS_FOR_UNKNOWN)),
  NOT_ACCEPTABLE(
      406,
      "No media type of `Accept` is available.",
      operation -> operation.hasContent() && !Known.IGNORING_ACCEPT.contains(operation.id())),
  REQUEST_TIMEOUT(
      408,
      "The body came too slowly; the same request may be repeated.",
      ContractOperation::hasBody),
  CONFLICT(409, "The current state does not allow this.", _ -> false),
  GONE(410, "It has ended for good.", _ -> false),
  PRECONDITION_FAILED(
      412,
      "The resource is not the version that the request expects; read it again.",
      operation -> operation.hasHeader("If-Match") || operation.hasHeader("If-Unmodified-Since")),
  CONTENT_TOO_LARGE(413, "The body is too large.", ContractOperation::hasBody),
  UNSUPPORTED_MEDIA_TYPE(
      415, "The operation does not accept this media type.", ContractOperation::hasBody),
  RANGE_NOT_SATISFIABLE(
      416, "The range is outside of the file.", operation -> operation.hasHeader("Range")),
  UNPROCESSABLE_CONTENT(
      422, "The request is well formed but contradicts itself or stored data.", _ -> false),
  LOCKED(423, "Another request works on the same upload; repeat this one.", _ -> false),
  PRECONDITION_REQUIRED(428, "The request needs `If-Match`.", _ -> false),
  CHECKSUM_MISMATCH(
      460, "The body does not have the declared checksum, and was discarded.", _ -> false),
  TOO_MANY_REQUESTS(
      429, "Too many requests; the same request may be repeated after `Retry-After`.", _ -> true),
  INTERNAL_SERVER_ERROR(500, "An error inside the service; `instance` is in its log.", _ -> true),
  SERVICE_UNAVAILABLE(
      503, "The service cannot work now; the same request may be repeated.", _ -> true),
  INSUFFICIENT_STORAGE(
      507, "The disk is nearly full; the same request may be repeated later.", _ -> false);

  /** Constants that the rules need before the class has its own. */
  private static final class Known {
    /** Answers with an empty list, because papers may come before their dossier. */
    static final String ANSWERS_FOR_UNKNOWN = "listDossierDocuments";

    /** Operations that send a file in the form that it has. */
    static final Set<String> IGNORING_ACCEPT =
        Set.of("downloadDocument", "getPageImage", "getPageCrop", "getFieldCrop");
  }

  private static final String EXAMPLE_INSTANCE = "urn:uuid:5f2b6c1e-8a43-4c0e-9d0b-2f1f6a7b8c9d";

  private final int status;
  private final String description;

  @SuppressWarnings("ImmutableEnumChecker") // the rules are functions without state
  private final Predicate<ContractOperation> rule;

  RefusalRule(int status, String description, Predicate<ContractOperation> rule) {
    this.status = status;
    this.description = description;
    this.rule = rule;
  }

  /** Returns the rule of a status. */
  static Optional<RefusalRule> of(int status) {
    return Arrays.stream(values()).filter(one -> one.status == status).findFirst();
  }

  static void apply(OpenAPI document, List<ContractOperation> operations) {
    for (RefusalRule rule : values()) {
      List<ContractOperation> refusing = operations.stream().filter(rule::applies).toList();
      refusing.forEach(rule::addTo);
      if (!refusing.isEmpty()) {
        document.getComponents().addResponse(rule.component(), rule.response());
      }
    }
    operations.forEach(RefusalRule::sort);
  }

  private boolean applies(ContractOperation operation) {
    return rule.test(operation) || operation.declaredRefusals().contains(status);
  }

  private void addTo(ContractOperation operation) {
    operation
        .responses()
        .addAPIResponse(
            Integer.toString(status),
            OASFactory.createAPIResponse().ref("#/components/responses/" + component()));
  }

  /** Returns e.g. {@code NotFound}. */
  private String component() {
    return Stream.of(name().split("_"))
        .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
        .collect(Collectors.joining());
  }

  private APIResponse response() {
    MediaType problem = OASFactory.createMediaType().schema(SchemaForms.ref("Problem"));
    reasons().forEach(reason -> problem.addExample(reason.name(), example(reason)));
    String named =
        reasons().map(reason -> "`" + reason.name() + "`").collect(Collectors.joining(", "));
    return OASFactory.createAPIResponse()
        .description(description + " `reason`: " + named + ".")
        .content(OASFactory.createContent().addMediaType(Problems.MEDIA_TYPE, problem));
  }

  private Stream<Reason> reasons() {
    return Arrays.stream(Reason.values()).filter(reason -> reason.status() == status);
  }

  private static Example example(Reason reason) {
    var value = new LinkedHashMap<String, Object>();
    value.put("type", Problems.type(reason));
    value.put("title", reason.title(Language.ENGLISH));
    value.put("status", reason.status());
    value.put("reason", reason.name());
    value.put("instance", EXAMPLE_INSTANCE);
    return OASFactory.createExample().summary(reason.title(Language.ENGLISH)).value(value);
  }

  private static void sort(ContractOperation operation) {
    var sorted = new TreeMap<>(operation.responses().getAPIResponses());
    operation.responses().setAPIResponses(sorted);
  }
}
