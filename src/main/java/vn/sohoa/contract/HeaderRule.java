package vn.sohoa.contract;

import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * Which responses have which headers. Refusals are shared by all operations, so their headers are
 * given by the name of the shared response. To add a header: a line here.
 */
enum HeaderRule {
  ETAG(
      "ETag",
      "Identifies the version, for `If-Match` and `If-None-Match`.",
      Schema.SchemaType.STRING,
      (operation, status) ->
          Known.WITH_VERSIONS.contains(operation) || isFile(operation) || isImage(operation),
      Known.OF_FILES),
  LAST_MODIFIED(
      "Last-Modified",
      "When the file was stored; absent until that second is over.",
      Schema.SchemaType.STRING,
      (operation, status) -> isDownload(operation),
      Known.OF_FILES),
  LOCATION(
      "Location",
      "Address of what was created.",
      Schema.SchemaType.STRING,
      (operation, status) ->
          Set.of(
                  "importDocument",
                  "replaceDocument",
                  "arrangeDocumentPages",
                  "startScrub",
                  "openBatch",
                  "createWebhook",
                  "createExport",
                  "createUpload")
              .contains(operation)),
  CONTENT_DISPOSITION(
      "Content-Disposition",
      "Names the file.",
      Schema.SchemaType.STRING,
      (operation, status) ->
          (isFile(operation) || Set.of("getMonthlyReport", "getBatchReceipt").contains(operation))
              && status.startsWith("20")),
  CONTENT_RANGE(
      "Content-Range",
      "The part that is sent and the size of the file in bytes, e.g. `bytes 0-99/1234`; `bytes */1234` if the"
          + " range was refused.",
      Schema.SchemaType.STRING,
      (operation, status) -> isFile(operation) && status.equals("206"),
      "RangeNotSatisfiable"::equals),
  ACCEPT_RANGES(
      "Accept-Ranges",
      "`bytes`; `none` for reports, which are computed anew by each request.",
      Schema.SchemaType.STRING,
      (operation, status) ->
          isFile(operation)
              || Set.of("getMonthlyReport", "getCoverageReport", "getBatchReceipt")
                  .contains(operation),
      Known.OF_FILES),
  NOSNIFF(
      "X-Content-Type-Options",
      "`nosniff`: the file is what Content-Type says.",
      Schema.SchemaType.STRING,
      (operation, status) -> (isFile(operation) || isImage(operation)) && status.startsWith("20")),
  CACHE_CONTROL(
      "Cache-Control",
      "`private, no-store`: answers contain personal data. Images of pages may be kept for an hour"
          + " by the browser of the person who asked for them.",
      Schema.SchemaType.STRING,
      (operation, status) -> true,
      _ -> true),
  REQUEST_ID(
      "X-Request-Id",
      "Identifies the request in the log: the one that was sent, or a new one.",
      Schema.SchemaType.STRING,
      (operation, status) -> true,
      _ -> true),
  SANDBOX(
      "Sohoa-Sandbox",
      "`true` if the service is a sandbox for tests; else absent.",
      Schema.SchemaType.BOOLEAN,
      (operation, status) -> true,
      _ -> true),
  REPLAYED(
      "Idempotency-Replayed",
      "`true` if an earlier request with the same Idempotency-Key has done the work; else absent.",
      Schema.SchemaType.BOOLEAN,
      (operation, status) ->
          Set.of(
                  "importDocument",
                  "replaceDocument",
                  "issueKey",
                  "createKpiSnapshot",
                  "openBatch",
                  "createExport",
                  "createWebhook")
              .contains(operation)),
  UPLOAD_OFFSET(
      "Upload-Offset",
      "Number of bytes of the file that have arrived and are stored durably.",
      Schema.SchemaType.INTEGER,
      (operation, status) -> Set.of("getUploadOffset", "appendUpload").contains(operation)),
  UPLOAD_LENGTH(
      "Upload-Length",
      "Number of bytes of the whole file.",
      Schema.SchemaType.INTEGER,
      (operation, status) -> operation.equals("getUploadOffset")),
  UPLOAD_METADATA(
      "Upload-Metadata",
      "As it was sent when the upload was created; absent if it was not.",
      Schema.SchemaType.STRING,
      (operation, status) -> operation.equals("getUploadOffset")),
  UPLOAD_EXPIRES(
      "Upload-Expires",
      "When the upload is deleted unless it is continued or imported before (an HTTP date); absent"
          + " once it is imported.",
      Schema.SchemaType.STRING,
      (operation, status) ->
          Known.OF_UPLOADS.contains(operation) && !operation.equals("terminateUpload")),
  TUS_RESUMABLE(
      "Tus-Resumable",
      "`1.0.0`, in answers of the addresses of uploads only.",
      Schema.SchemaType.STRING,
      (operation, status) -> Known.OF_UPLOADS.contains(operation),
      _ -> true),
  TUS_VERSION(
      "Tus-Version",
      "The version of tus that a request for an upload must name.",
      Schema.SchemaType.STRING,
      (operation, status) -> false,
      "PreconditionFailed"::equals),
  WWW_AUTHENTICATE(
      "WWW-Authenticate",
      "How to authenticate (RFC 6750).",
      Schema.SchemaType.STRING,
      (operation, status) -> false,
      "Unauthorized"::equals),
  RETRY_AFTER(
      "Retry-After",
      "Seconds after which to ask for the result, or to repeat the request.",
      Schema.SchemaType.INTEGER,
      (operation, status) -> status.equals("202"),
      Set.of("ServiceUnavailable", "InsufficientStorage", "TooManyRequests", "RequestTimeout")
          ::contains),
  RATE_LIMIT_POLICY(
      "RateLimit-Policy",
      "How many requests the key may send: `q` at once, and as many again in each `w` seconds"
          + " (draft-ietf-httpapi-ratelimit-headers).",
      Schema.SchemaType.STRING,
      (operation, status) -> true,
      _ -> true),
  RATE_LIMIT(
      "RateLimit",
      "How many of them are left: `r` now, and all after `t` seconds.",
      Schema.SchemaType.STRING,
      (operation, status) -> true,
      _ -> true);

  /** Constants that the rules need before the class has its own. */
  private static final class Known {
    /** Operations that answer with a version, for later changes. */
    static final Set<String> WITH_VERSIONS =
        Set.of(
            "listKinds",
            "listReasons",
            "listFindings",
            "getDocument",
            "getDossier",
            "putDossier",
            "decideDocumentLink",
            "attestDocument",
            "decideDocumentFields",
            "decideDocumentPaper",
            "dismissDocumentFinding",
            "undoDocumentDecision",
            "setDocumentMetadata",
            "getReviewPolicy",
            "replaceReviewPolicy",
            "getWebhook",
            "replaceWebhook",
            "withdrawDocument",
            "requestRescan",
            "decideDuplicate");

    static final Set<String> OF_UPLOADS =
        Set.of("createUpload", "getUploadOffset", "appendUpload", "terminateUpload");

    static final Set<String> IMAGES = Set.of("getPageImage", "getPageCrop", "getFieldCrop");

    /** Refusals of a part or version of a file tell about the current one. */
    static final Predicate<String> OF_FILES =
        Set.of("RangeNotSatisfiable", "PreconditionFailed")::contains;
  }

  private final String header;
  private final String description;
  private final Schema.SchemaType type;

  @SuppressWarnings("ImmutableEnumChecker") // the rules are functions without state
  private final BiPredicate<String, String> rule;

  @SuppressWarnings("ImmutableEnumChecker")
  private final Predicate<String> refusals;

  HeaderRule(
      String header, String description, Schema.SchemaType type, BiPredicate<String, String> rule) {
    this(header, description, type, rule, _ -> false);
  }

  /**
   * @param rule whether the operation of this operationId sends it with a status below 400
   * @param refusals whether the shared response of this name has it, too
   */
  HeaderRule(
      String header,
      String description,
      Schema.SchemaType type,
      BiPredicate<String, String> rule,
      Predicate<String> refusals) {
    this.header = header;
    this.description = description;
    this.type = type;
    this.rule = rule;
    this.refusals = refusals;
  }

  private static boolean isDownload(String operation) {
    return operation.equals("downloadDocument");
  }

  private static boolean isFile(String operation) {
    return isDownload(operation) || operation.equals("exportFiles");
  }

  private static boolean isImage(String operation) {
    return Known.IMAGES.contains(operation);
  }

  static void apply(OpenAPI document, List<ContractOperation> operations) {
    for (HeaderRule rule : values()) {
      document.getComponents().addHeader(rule.header, rule.model());
      operations.forEach(rule::addTo);
      document
          .getComponents()
          .getResponses()
          .forEach(
              (name, response) -> {
                if (rule.refusals.test(name)) {
                  rule.addTo(response);
                }
              });
    }
  }

  private void addTo(ContractOperation operation) {
    operation
        .responses()
        .getAPIResponses()
        .forEach(
            (status, response) -> {
              if (response.getRef() == null && rule.test(operation.id(), status)) {
                addTo(response);
              }
            });
  }

  private void addTo(APIResponse response) {
    response.addHeader(header, OASFactory.createHeader().ref("#/components/headers/" + header));
  }

  private Header model() {
    return OASFactory.createHeader()
        .description(description)
        .schema(OASFactory.createSchema().addType(type));
  }
}
