package vn.sohoa.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Sends scans and waits for the result of processing. */
public final class Scans {
  private static final Set<String> FINAL = Set.of("READY", "NEEDS_REVIEW", "FAILED", "QUARANTINED");
  private static final Duration LIMIT = Duration.ofMinutes(5);
  private static final Duration SOON = Duration.ofSeconds(30);

  private final RunningService service;
  private final String key;

  public Scans(RunningService service) {
    this(service, service.adminKey());
  }

  private Scans(RunningService service, String key) {
    this.service = service;
    this.key = key;
  }

  /** Returns scans that are sent with a key. */
  static Scans with(RunningService service, String key) {
    return new Scans(service, key);
  }

  /** Returns scans of a new station, so that its batch contains no other documents. */
  static Scans ofNewStation(RunningService service) {
    return new Scans(
        service,
        service
            .admin()
            .contentType(ContentType.JSON)
            .body("{\"name\":\"station\",\"role\":\"STATION\"}")
            .post("/api/v1/keys")
            .jsonPath()
            .getString("key"));
  }

  static String metadata(Optional<String> dossier, Optional<String> component) {
    return metadata(dossier, component, "component");
  }

  public static String metadata(Optional<String> dossier, Optional<String> component, String role) {
    return """
        {"agencyCode":"H24.99","role":"%s"%s%s}"""
        .formatted(
            role,
            dossier.map(code -> ",\"dossierCode\":\"" + code + "\"").orElse(""),
            component.map(code -> ",\"componentCode\":\"" + code + "\"").orElse(""));
  }

  Response send(Path file, String metadata) {
    return service
        .with(key)
        .multiPart("metadata", metadata, "application/json")
        .multiPart("file", file.toFile())
        .post("/api/v1/documents/import");
  }

  /** Sends a scan; returns the docCode of its receipt. */
  public String accept(Path file, String metadata) {
    Response response = send(file, metadata);
    assertThat(response.statusCode()).as(response.asString()).isEqualTo(202);
    return response.path("docCode");
  }

  public String accept(Path file) {
    return accept(file, metadata(Optional.empty(), Optional.empty()));
  }

  private static String path(String docCode) {
    return "/api/v1/documents/" + docCode;
  }

  public JsonPath get(String docCode) {
    return service.admin().get(path(docCode)).then().statusCode(200).extract().jsonPath();
  }

  public JsonPath awaitFinal(String docCode) {
    return await(docCode, LIMIT, document -> FINAL.contains(document.getString("state")));
  }

  /** Waits for the effect of one step on a finished document. */
  JsonPath awaitSoon(String docCode, Predicate<JsonPath> wanted) {
    return await(docCode, SOON, wanted);
  }

  /**
   * Waits until a document is as wanted.
   *
   * @param wanted asked anew only when the document has changed
   */
  public JsonPath await(String docCode, Duration limit, Predicate<JsonPath> wanted) {
    Instant end = Instant.now().plus(limit);
    String seen = service.body(path(docCode));
    JsonPath document = get(docCode);
    while (!wanted.test(document)) {
      String now = seen;
      while (now.equals(seen)) {
        assertThat(Instant.now()).as("%s in time: %s", docCode, seen).isBefore(end);
        RunningService.pause();
        now = service.body(path(docCode));
      }
      seen = now;
      document = get(docCode);
    }
    return document;
  }

  /** Judges as no secret what could not be checked, so that others than its sender see it. */
  void clear(String docCode) {
    service
        .admin()
        .contentType(ContentType.JSON)
        .body("{\"secret\":false}")
        .post("/api/v1/documents/" + docCode + "/screening")
        .then()
        .statusCode(202);
  }

  /** Returns the details of the findings with a code. */
  static List<String> details(JsonPath document, String code) {
    return document.getList("findings.findAll { it.code == '" + code + "' }.detail");
  }

  public static String value(JsonPath document, String field) {
    return document.getString("fields.find { it.name == '" + field + "' }.value");
  }
}
