package vn.sohoa.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.http.ContentType;
import io.restassured.http.Method;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Access rights by role; everything else is denied. */
class AccessIT {
  private final RunningService service = SharedService.get();

  private JsonPath issue(String role) {
    return service
        .admin()
        .contentType(ContentType.JSON)
        .body(Map.of("name", "test " + role, "role", role))
        .post("/api/v1/keys")
        .then()
        .statusCode(201)
        .extract()
        .jsonPath();
  }

  @Test
  void everyOperationAsksForAKey() {
    JsonPath openApi =
        service.anonymous().accept(ContentType.JSON).get("/q/openapi?format=json").jsonPath();
    Map<String, Map<String, Object>> paths = openApi.getMap("paths");
    var answered = new ArrayList<String>();

    paths.forEach(
        (path, operations) ->
            operations.keySet().stream()
                .filter(name -> List.of("get", "put", "post", "delete").contains(name))
                .forEach(
                    name -> {
                      String concrete = path.replaceAll("\\{[^}]+}", "1");
                      int status =
                          service
                              .anonymous()
                              .request(Method.valueOf(name.toUpperCase(Locale.ROOT)), concrete)
                              .statusCode();
                      answered.add(name + " " + path);
                      assertThat(status).as("%s %s", name, path).isEqualTo(401);
                    }));

    assertThat(answered).hasSizeGreaterThan(12);
  }

  @ParameterizedTest
  @CsvSource({
    "STATION,    get, /api/v1/documents,  200",
    "STATION,    get, /api/v1/keys,       403",
    "STATION,    get, /api/v1/dossiers,   403",
    "INTEGRATOR, get, /api/v1/dossiers,   200",
    "INTEGRATOR, get, /api/v1/audit,      403",
    "CLERK,      get, /api/v1/documents,  200",
    "AUDITOR,    get, /api/v1/audit,      200",
    "AUDITOR,    get, /api/v1/documents,  403",
    "REVIEWER,   get, /api/v1/documents,  200",
    "REVIEWER,   get, /api/v1/keys,       403",
  })
  void eachRoleHasItsRooms(String role, String method, String path, int status) {
    String key = issue(role).getString("key");

    service
        .with(key)
        .request(Method.valueOf(method.toUpperCase(Locale.ROOT)), path)
        .then()
        .statusCode(status);
  }

  @Test
  void aRefusalIsAProblemDocument() {
    String station = issue("STATION").getString("key");

    service
        .with(station)
        .get("/api/v1/keys")
        .then()
        .statusCode(403)
        .contentType("application/problem+json")
        .body("reason", equalTo("FORBIDDEN"));
    service
        .with("sohoa_0000000000000000_" + "A".repeat(43))
        .get("/api/v1/documents")
        .then()
        .statusCode(401)
        .contentType("application/problem+json")
        .body("reason", equalTo("UNAUTHENTICATED"));
  }

  @Test
  void aRevokedKeyOpensNothing() {
    JsonPath key = issue("CLERK");
    service.with(key.getString("key")).get("/api/v1/documents").then().statusCode(200);

    service.admin().delete("/api/v1/keys/" + key.getString("id")).then().statusCode(204);

    service.with(key.getString("key")).get("/api/v1/documents").then().statusCode(401);
  }

  @Test
  void aKeyIsToldOnlyOnce() {
    JsonPath issued = issue("CLERK");
    String text = issued.getString("key");
    String id = issued.getString("id");

    String list = WholeList.of(service::admin, "/api/v1/keys").toString();

    // The secret may contain the character that separates it from the id
    String secret = text.substring(text.indexOf(id) + id.length() + 1);
    assertThat(secret).hasSizeGreaterThan(20);
    assertThat(list).contains(id).doesNotContain(secret);
  }
}
