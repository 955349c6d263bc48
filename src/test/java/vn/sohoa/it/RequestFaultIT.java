package vn.sohoa.it;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;
import vn.sohoa.contract.DeclaredOperation;

/** Malformed requests are refused with a problem document that names the fault; none is guessed. */
class RequestFaultIT {
  /** An admin has no right that is given beside a role. */
  private static final String KEY_WITH_ALL_RIGHTS =
      SharedService.get()
          .admin()
          .contentType(ContentType.JSON)
          .body("{\"name\":\"all\",\"role\":\"ADMIN\",\"rights\":[\"ATTEST\"]}")
          .post("/api/v1/keys")
          .jsonPath()
          .getString("key");

  private static final Path OPENAPI = Path.of("src", "docs", "openapi.yaml");
  private static final String IMPORT = "/api/v1/documents/import";
  private static final String METADATA = "{\"agencyCode\":\"H24.99\",\"role\":\"component\"}";
  private static final String METADATA_PART =
      part("name=\"metadata\"\r\nContent-Type: application/json", METADATA);
  private static final String FILE_PART = part("name=\"file\"; filename=\"a.pdf\"", "x");

  private final RunningService service = SharedService.get();
  private List<String> before = List.of();

  private static String part(String head, String content) {
    return "--B\r\nContent-Disposition: form-data; " + head + "\r\n\r\n" + content + "\r\n";
  }

  private List<String> newest() {
    return service.admin().get("/api/v1/documents?limit=1").jsonPath().getList("items.docCode");
  }

  @BeforeEach
  void rememberTheNewestDocument() {
    before = newest();
  }

  @AfterEach
  void nothingWasStoredOrLeft() throws IOException {
    assertThat(newest()).isEqualTo(before);
    // The service deletes them after its answer
    Instant end = Instant.now().plusSeconds(20);
    while (!incoming().isEmpty()) {
      assertThat(Instant.now()).as("deleted in time: %s", incoming()).isBefore(end);
      RunningService.pause();
    }
  }

  private List<Path> incoming() throws IOException {
    try (Stream<Path> files = Files.list(service.data().resolve("blobs").resolve("incoming"))) {
      return files.toList();
    }
  }

  private RequestSpecification scan() {
    return service
        .admin()
        .multiPart("metadata", METADATA, "application/json")
        .multiPart("file", "a.pdf", new byte[] {1});
  }

  private static ValidatableResponse refused(RequestSpecification form) {
    return form.post(IMPORT)
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("reason", equalTo("INVALID_REQUEST"));
  }

  @Test
  void aSecondFileIsRefused() {
    refused(scan().multiPart("file", "b.pdf", new byte[] {2}))
        .body("errors.parameter", contains("file"));
  }

  @Test
  void anUnknownPartIsRefusedAndTheNearestNamed() {
    refused(scan().multiPart("file2", "b.pdf", new byte[] {2}))
        .body("errors.parameter", contains("file2"))
        .body("errors[0].nearest", equalTo("file"))
        .body("errors[0].allowed", contains("metadata", "file"));
    refused(scan().multiPart("comment", "urgent"))
        .body("errors.parameter", contains("comment"))
        .body("errors[0].nearest", nullValue());
  }

  @Test
  void aMistypedPartIsNamed() {
    refused(
            service
                .admin()
                .multiPart("metadata", METADATA, "application/json")
                .multiPart("flie", "a.pdf", new byte[] {1}))
        .body("errors.parameter", contains("flie"));
  }

  @Test
  void secondMetadataAreRefused() {
    refused(scan().multiPart("metadata", METADATA, "application/json"))
        .body("errors.parameter", contains("metadata"));
  }

  @Test
  void faultsOfTheMetadataNamePartAndPointer() {
    refused(
            service
                .admin()
                .multiPart(
                    "metadata",
                    "{\"agencyCode\":\"h24\",\"role\":\"component\",\"declaredPages\":0,"
                        + "\"componentCodes\":[\"A\",\"\"]}",
                    "application/json")
                .multiPart("file", "a.pdf", new byte[] {1}))
        .body("errors.parameter", contains("metadata", "metadata", "metadata"))
        .body("errors.pointer", hasItems("/agencyCode", "/declaredPages", "/componentCodes/1"));
    refused(
            service
                .admin()
                .multiPart(
                    "metadata", "{\"agencyCode\":\"H24\",\"role\":\"resul\"}", "application/json")
                .multiPart("file", "a.pdf", new byte[] {1}))
        .body("errors[0].parameter", equalTo("metadata"))
        .body("errors[0].pointer", equalTo("/role"))
        .body("errors[0].allowed", contains("component", "result"))
        .body("errors[0].nearest", equalTo("result"));
  }

  @Test
  void anIdempotencyKeyThatWouldBeLostIsRefused() {
    refused(scan().header("Idempotency-Key", ""))
        .body("errors.parameter", contains("Idempotency-Key"));
    refused(scan().header("Idempotency-Key", "a").header("Idempotency-Key", "b"))
        .body("errors.parameter", contains("Idempotency-Key"));
  }

  @Test
  void theAnswerIsInTheLanguageOfTheClient() {
    String list = "/api/v1/documents?stat=READY";
    service
        .admin()
        .get(list)
        .then()
        .statusCode(400)
        .body("title", equalTo("Yêu cầu không hợp lệ"))
        .body("errors[0].detail", equalTo("Thao tác không có tham số này"))
        .body("detail", containsString("Thao tác không có tham số này"));
    service
        .admin()
        .header("Accept-Language", "en")
        .get(list)
        .then()
        .statusCode(400)
        .body("title", equalTo("The request is not valid"))
        .body("errors[0].detail", equalTo("The operation has no such parameter"))
        .body("errors[0].nearest", equalTo("state"));
  }

  /** An operation with its documented media type of bodies, if it has one. */
  record Documented(String verb, String path, String bodyType) {}

  @SuppressWarnings("unchecked")
  static Stream<Documented> operations() throws IOException {
    Map<String, Object> document = new Yaml().load(Files.readString(OPENAPI));
    return requireNonNull((Map<String, Map<String, Map<String, Object>>>) document.get("paths"))
        .entrySet()
        .stream()
        .flatMap(
            path ->
                path.getValue().entrySet().stream()
                    .map(
                        verb ->
                            new Documented(
                                verb.getKey().toUpperCase(Locale.ROOT),
                                path.getKey(),
                                bodyType(verb.getValue()))));
  }

  @SuppressWarnings("unchecked")
  private static String bodyType(Map<String, Object> operation) {
    var body = (Map<String, Map<String, Object>>) operation.get("requestBody");
    return body == null ? "" : requireNonNull(body.get("content")).keySet().iterator().next();
  }

  @ParameterizedTest
  @MethodSource("operations")
  void everyOperationRefusesUnknownQueryParameters(Documented operation) {
    String path =
        operation
            .path()
            .replace("{number}", "1")
            .replace("{effective}", "2025-07-01")
            .replaceAll("\\{\\w+}", "x");
    RawRequest request = RawRequest.of(operation.verb() + " " + path + "?stat=READY");
    RawRequest whole =
        operation.bodyType().isEmpty()
            ? request
            : request.body(
                operation.bodyType()
                    + (operation.bodyType().startsWith("multipart") ? "; boundary=B" : ""),
                operation.bodyType().startsWith("multipart") ? METADATA_PART + "--B--\r\n" : "{}");

    RawRequest.Answer answer = whole.send(service, KEY_WITH_ALL_RIGHTS);

    assertThat(answer.status()).as(answer.text()).isEqualTo(400);
    if (!operation.verb().equals("HEAD")) {
      assertThat(answer.isProblem()).as(answer.text()).isTrue();
      assertThat(answer.text()).contains("\"parameter\":\"stat\"");
    }
  }

  @Test
  void parametersAreRefusedByName() {
    refusedParameter("/api/v1/documents?state=READY&state=FAILED", "state");
    refusedParameter("/api/v1/documents?state=", "state");
    refusedParameter("/api/v1/documents?qualityBelow=0", "qualityBelow");
    refusedParameter("/api/v1/documents?limit=x", "limit");
    refusedParameter("/api/v1/dossiers?limit=201", "limit");
    refusedParameter("/api/v1/documents?issuedFrom=2025-02-30", "issuedFrom");
    refusedParameter("/api/v1/documents/x/pages/one", "number");
    refusedParameter("/api/v1/reports/kpi766?from=2025-01-01", "to");
    refusedParameter("/api/v1/reports/monthly?month=2025-13", "month");
    refusedParameter("/api/v1/units/successors", "address");
    service
        .admin()
        .get("/api/v1/documents?state=REDY")
        .then()
        .body("errors[0].allowed", hasItems("READY", "FAILED"))
        .body("errors[0].nearest", equalTo("READY"));
    service.admin().get("/api/v1/documents?state=ready").then().statusCode(200);
  }

  private void refusedParameter(String path, String name) {
    service
        .admin()
        .get(path)
        .then()
        .statusCode(400)
        .body("reason", equalTo("INVALID_REQUEST"))
        .body("errors.parameter", contains(name));
  }

  @Test
  void faultsOfABodyHavePointers() {
    service
        .admin()
        .contentType("application/json")
        .body(
            "{\"name\":\"Cấp\",\"returnsPaperResult\":true,\"components\":"
                + "[{\"code\":\"\",\"name\":\"Đơn\",\"validityMonths\":0}]}")
        .put("/api/v1/procedures/1.009645")
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("/components/0/code", "/components/0/validityMonths"))
        .body("errors.parameter", contains(nullValue(), nullValue()))
        .body("errors[0].detail", equalTo("Thiếu giá trị hoặc để trống"));
  }

  static Stream<RawRequest> malformed() {
    RawRequest get = RawRequest.of("GET /api/v1/dossiers/NONE");
    return Stream.of(
            Stream.of("*;q=", "en;q=abc", "en;q=2", ";;;", "en;q").map(header("Accept-Language")),
            Stream.of("%ff", "%c3%28", "%ed%a0%80", "%00")
                .map(bad -> RawRequest.of("GET /api/v1/dossiers/" + bad)),
            Stream.of("%ff", "%c3%28", "%00")
                .map(bad -> RawRequest.of("GET /api/v1/documents?q=" + bad)),
            Stream.of(
                    METADATA_PART + part("name=\"file\"", "x") + "--B--\r\n",
                    METADATA_PART + part("name=\"file\"; filename=\"\"", "x") + "--B--\r\n",
                    METADATA_PART + FILE_PART,
                    METADATA_PART + "--B\r\nContent-Disp",
                    METADATA_PART + part("name=\"file\"; filename*=UTF-8''%zz", "x") + "--B--\r\n",
                    part("name=\"metadata\"\r\nContent-Type: ////;;", METADATA)
                        + FILE_PART
                        + "--B--\r\n",
                    part("name=\"metadata\"\r\nContent-Type: application/json; charset=no", "{}")
                        + FILE_PART
                        + "--B--\r\n",
                    METADATA_PART + FILE_PART.repeat(1100) + "--B--\r\n",
                    "--B--\r\n",
                    "")
                .map(form -> upload("multipart/form-data; boundary=B", form)),
            Stream.of(
                    "multipart/form-data",
                    "multipart/form-data; boundary=",
                    "multipart/form-data; boundary=Other",
                    "multipart/form-data; boundary=\"",
                    "////",
                    "text/plain")
                .map(type -> upload(type, METADATA_PART + FILE_PART + "--B--\r\n")),
            Stream.of(
                    "",
                    "null",
                    "[]",
                    "{",
                    "{\"procedureCode\":\"\\ud800\"}",
                    "{\"a\":1e999999}",
                    "{\0\0\0\0!`{")
                .map(
                    body ->
                        RawRequest.of("PUT /api/v1/dossiers/H24.99-250415-0001")
                            .body("application/json", body)),
            Stream.of("text/plain", "////", "application/json; charset=none")
                .map(
                    type ->
                        RawRequest.of("PUT /api/v1/dossiers/H24.99-250415-0001").body(type, "{}")),
            Stream.of("If-Match: \"", "If-None-Match: \"", "If-Modified-Since: then", "Range: x")
                .map(get::header))
        .flatMap(requests -> requests);
  }

  private static java.util.function.Function<String, RawRequest> header(String name) {
    return value -> RawRequest.of("GET /api/v1/dossiers/NONE").header(name + ": " + value);
  }

  private static RawRequest upload(String type, String form) {
    return RawRequest.of("POST " + IMPORT).body(type, form);
  }

  @ParameterizedTest
  @MethodSource("malformed")
  void aMalformedRequestIsAProblemOfTheClient(RawRequest request) {
    RawRequest.Answer answer = request.send(service);

    assertThat(answer.status()).as(answer.text()).isBetween(400, 499);
    assertThat(answer.isProblem()).as(answer.text()).isTrue();
  }

  static Stream<RawRequest> badTexts() {
    return DeclaredOperation.all().stream()
        .filter(
            operation ->
                operation.bodyType().filter(type -> !type.startsWith("multipart/")).isPresent())
        .flatMap(
            operation ->
                Stream.of("{\0\0\0\0!`{", "\0\0\0{", "\0{", "{\0", "\u00ff", "\ufeff", "\ufeff{")
                    .map(
                        text ->
                            RawRequest.of(
                                    operation.method()
                                        + " "
                                        + operation.path().replaceAll("\\{[^}]+}", "1"))
                                .body(operation.bodyType().orElseThrow(), text)));
  }

  /** Some parsers guess a coding from zeros. */
  @ParameterizedTest
  @MethodSource("badTexts")
  void aBodyInNoCodingIsNoFaultOfTheService(RawRequest request) {
    RawRequest.Answer answer = request.send(service);

    assertThat(answer.status()).as(answer.text()).isBetween(200, 499);
  }

  /** The HTTP server refuses these before any code of ours runs, so without a problem document. */
  @ParameterizedTest
  @ValueSource(strings = {"/%", "/%zz", "/a|b", "/{x}", "?procedure=%", "?procedure=%zz"})
  void anAddressThatIsNoUriIsRefused(String bad) {
    RawRequest request = RawRequest.of("GET /api/v1/dossiers" + bad);

    assertThat(request.send(service).status()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "en-GB, vi;q=0.5", "*", "fr"})
  void aWellFormedPreferenceOfLanguagesIsNone(String header) {
    assertThat(header("Accept-Language").apply(header).send(service).status()).isEqualTo(404);
  }
}
