package vn.sohoa.it;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Sends procedures and dossiers as the one-stop system does. */
final class Catalogue {
  private final RunningService service;

  Catalogue(RunningService service) {
    this.service = service;
  }

  void procedure(String code) {
    procedure(
        code,
        """
        {"name":"Chấp thuận chủ trương đầu tư","field":"Đầu tư","returnsPaperResult":true,
         "components":[{"code":"VB","name":"Văn bản đề nghị","required":true}]}
        """);
  }

  void procedure(String code, String body) {
    put("/api/v1/procedures/" + code, body).statusCode(200);
  }

  ValidatableResponse put(String address, String body) {
    return service.admin().contentType(ContentType.JSON).body(body).put(address).then();
  }

  /** Returns the responses to the lines of a batch. */
  List<JsonPath> batch(String operation, String lines) {
    return service
        .admin()
        .contentType("application/x-ndjson; charset=UTF-8")
        .body(lines.getBytes(StandardCharsets.UTF_8))
        .post("/api/v1/" + operation)
        .then()
        .statusCode(200)
        .extract()
        .asString()
        .lines()
        .map(JsonPath::from)
        .toList();
  }

  JsonPath dossier(String code, String procedure, String taxCode) {
    return service
        .admin()
        .contentType(ContentType.JSON)
        .body(
            """
            {"procedureCode":"%s","channel":"IN_PERSON","department":"DT","state":"IN_PROGRESS",
             "applicant":{"kind":"ORGANIZATION","name":"Công ty TNHH Thử Nghiệm","taxCode":"%s"},
             "receivedAt":"2025-04-15T08:30:00+07:00","dueAt":"2025-05-15T17:00:00+07:00",
             "components":[{"code":"VB","declaredPages":1}]}
            """
                .formatted(procedure, taxCode))
        .put("/api/v1/dossiers/" + code)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  JsonPath coverage(String dossier) {
    return service
        .admin()
        .get("/api/v1/dossiers/" + dossier)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .setRootPath("coverage");
  }
}
