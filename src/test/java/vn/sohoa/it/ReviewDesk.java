package vn.sohoa.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Decides about documents as a clerk does, through the API only. */
final class ReviewDesk {
  private final RunningService service;
  private final String key;

  private ReviewDesk(RunningService service, String key) {
    this.service = service;
    this.key = key;
  }

  /** Returns the desk of a new person with the role. */
  static ReviewDesk of(RunningService service, String role) {
    return new ReviewDesk(
        service,
        service
            .admin()
            .contentType(ContentType.JSON)
            .body("{\"name\":\"desk\",\"role\":\"" + role + "\"}")
            .post("/api/v1/keys")
            .jsonPath()
            .getString("key"));
  }

  String etag(String docCode) {
    return service.with(key).get("/api/v1/documents/" + docCode).header("ETag");
  }

  JsonPath document(String docCode) {
    return service.with(key).get("/api/v1/documents/" + docCode).jsonPath();
  }

  Response fields(String docCode, String ifMatch, String body) {
    return service
        .with(key)
        .header("If-Match", ifMatch)
        .contentType(ContentType.JSON)
        .body(body)
        .patch("/api/v1/documents/" + docCode + "/fields");
  }

  /** Decides fields of the document as it is now. */
  Response fields(String docCode, String body) {
    return fields(docCode, etag(docCode), body);
  }

  Response set(String docCode, String name, String value) {
    return fields(
        docCode,
        "{\"fields\":[{\"name\":\"%s\",\"value\":\"%s\"}]}"
            .formatted(name, value.replace("\"", "\\\"")));
  }

  Response paper(String docCode, String body) {
    return paper(docCode, etag(docCode), body);
  }

  Response paper(String docCode, String ifMatch, String body) {
    return service
        .with(key)
        .header("If-Match", ifMatch)
        .contentType(ContentType.JSON)
        .body(body)
        .patch("/api/v1/documents/" + docCode);
  }

  Response link(String docCode, String body) {
    return service
        .with(key)
        .header("If-Match", etag(docCode))
        .contentType(ContentType.JSON)
        .body(body)
        .post("/api/v1/documents/" + docCode + "/link");
  }

  Response put(String docCode, String body) {
    return service
        .with(key)
        .contentType(ContentType.JSON)
        .body(body)
        .put("/api/v1/documents/" + docCode);
  }

  /** Says that the document and another one are two papers. */
  Response keepBoth(String docCode, String other) {
    return service
        .with(key)
        .contentType(ContentType.JSON)
        .body("{\"other\":\"" + other + "\",\"answer\":\"KEEP_BOTH\",\"reason\":\"hai giấy tờ\"}")
        .post("/api/v1/documents/" + docCode + "/duplicates");
  }

  Response dismiss(String docCode, String finding) {
    return service
        .with(key)
        .contentType(ContentType.JSON)
        .body("{\"reason\":\"đã đối chiếu bản giấy\"}")
        .post("/api/v1/documents/" + docCode + "/findings/" + finding + "/dismiss");
  }

  Response undo(String docCode, String decision) {
    return service
        .with(key)
        .contentType(ContentType.JSON)
        .body("{\"reason\":\"nhầm\"}")
        .post("/api/v1/documents/" + docCode + "/decisions/" + decision + "/undo");
  }

  Response decideMany(String body) {
    return service
        .with(key)
        .contentType(ContentType.JSON)
        .body(body)
        .post("/api/v1/documents:decide");
  }

  /** Returns the whole history, oldest first. */
  List<Map<String, Object>> history(String docCode) {
    JsonPath page =
        service.with(key).get("/api/v1/documents/" + docCode + "/history?limit=200").jsonPath();
    assertThat(page.getString("next")).isNull();
    return page.getList("items");
  }

  /** Returns the ids of the decisions of a kind in the history, oldest first. */
  List<String> decisions(String docCode, String kind) {
    return history(docCode).stream()
        .filter(entry -> kind.equals(entry.get("kind")))
        .map(entry -> String.valueOf(entry.get("decision")))
        .toList();
  }

  /**
   * A finding that stops a document.
   *
   * @param field empty if it is about none
   * @param other docCode of the other document that it is about, or empty
   */
  record Open(String id, String code, String field, String other) {}

  /** Returns the findings that stop the document. */
  static List<Open> open(JsonPath document) {
    List<Map<String, @Nullable Object>> findings =
        document.getList("findings.findAll { it.blocking }");
    return findings.stream()
        .map(
            finding ->
                new Open(
                    text(finding, "id"),
                    text(finding, "code"),
                    text(finding, "field"),
                    text(finding, "otherDocument")))
        .toList();
  }

  private static String text(Map<String, @Nullable Object> members, String name) {
    Object value = members.get(name);
    return value == null ? "" : value.toString();
  }
}
