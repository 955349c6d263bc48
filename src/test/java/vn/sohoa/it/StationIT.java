package vn.sohoa.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A station sees its own uploads only, by every operation that its key can call. */
class StationIT {
  private static final String DOSSIER = "H24.95-230202-0001";

  @TempDir private Path folder = Path.of("");

  private final RunningService service = SharedService.get();

  private String key() {
    return service
        .admin()
        .contentType(ContentType.JSON)
        .body("{\"name\":\"station\",\"role\":\"STATION\"}")
        .post("/api/v1/keys")
        .jsonPath()
        .getString("key");
  }

  private String upload(String key) throws Exception {
    Path file = folder.resolve(System.nanoTime() + ".bin");
    Files.writeString(file, "no scan " + System.nanoTime());
    Scans scans = Scans.with(service, key);
    String docCode =
        scans.accept(
            file,
            Scans.metadata(
                java.util.Optional.of(DOSSIER), java.util.Optional.empty(), "component"));
    scans.awaitFinal(docCode);
    return docCode;
  }

  private List<String> listed(String key, String path) {
    return service
        .with(key)
        .get("/api/v1/" + path)
        .then()
        .statusCode(200)
        .extract()
        .path("items.docCode");
  }

  @Test
  void listsHaveItsOwnDocumentsOnly() throws Exception {
    String mine = key();
    String own = upload(mine);
    String foreign = upload(key());

    for (String list :
        List.of(
            "documents?dossier=" + DOSSIER + "&limit=200",
            "documents?limit=200",
            "dossiers/" + DOSSIER + "/documents?limit=200")) {
      assertThat(listed(mine, list)).as(list).containsExactly(own);
    }
    assertThat(service.admin().get("/api/v1/documents?limit=200&dossier=" + DOSSIER).asString())
        .contains(own, foreign);
  }

  /** As for a document that does not exist: what a station is told must not differ. */
  @Test
  void everyOperationOnADocumentOfAnotherStationIsAsIfThereWereNone() throws Exception {
    String mine = key();
    String foreign = upload(key());
    String missing = "H24.95_TL_999999_V1";
    var answers = new ArrayList<String>();

    for (Map.Entry<String, Map<String, Object>> path : paths().entrySet()) {
      if (!path.getKey().contains("{docCode}")) {
        continue;
      }
      for (String method : path.getValue().keySet()) {
        if (!List.of("get", "post", "put", "patch", "delete").contains(method)) {
          continue;
        }
        Response real = call(mine, method, path.getKey(), foreign);
        Response none = call(mine, method, path.getKey(), missing);
        answers.add(method + " " + path.getKey() + " " + real.statusCode());
        assertThat(real.statusCode()).as(answers.getLast()).isEqualTo(none.statusCode());
        assertThat(real.statusCode()).as(answers.getLast()).isGreaterThanOrEqualTo(400);
        if (real.statusCode() == 404) {
          assertThat(real.path("detail").toString().replace(foreign, missing))
              .as(answers.getLast())
              .isEqualTo(none.path("detail"));
        }
      }
    }
    assertThat(answers)
        .contains(
            "get /api/v1/documents/{docCode} 404",
            "get /api/v1/documents/{docCode}/pages/{number} 404",
            "get /api/v1/documents/{docCode}/events 404",
            "get /api/v1/documents/{docCode}/attestations 404",
            "get /api/v1/documents/download/{docCode} 404");
  }

  private Map<String, Map<String, Object>> paths() {
    return service
        .anonymous()
        .accept(ContentType.JSON)
        .get("/q/openapi?format=json")
        .jsonPath()
        .getMap("paths");
  }

  private Response call(String key, String method, String template, String docCode) {
    String path =
        template
            .replace("{docCode}", docCode)
            .replace("{number}", "1")
            .replace("{name}", "codeNumber")
            .replaceAll("\\{[^}]+}", "1");
    return service.with(key).request(method.toUpperCase(java.util.Locale.ROOT), path);
  }

  @Test
  void itsOwnDocumentIsThere() throws Exception {
    String mine = key();
    String own = upload(mine);

    service.with(mine).get("/api/v1/documents/" + own).then().statusCode(200);
    service.with(mine).get("/api/v1/documents/" + own + "/attestations").then().statusCode(200);
  }
}
