package vn.sohoa.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import vn.sohoa.admin.sample.SamplePaper;
import vn.sohoa.admin.sample.SampleScan;
import vn.sohoa.admin.sample.ScanLook;

/** Papers, and what tests of taking them back do with them. */
abstract class TakeBackDesk {
  static final String PROCEDURE = "1.009771";

  static final String TAX_CODE = "0312687878";

  static final List<String> NAMELESS = List.of("Điều 1. Quyết định này có hiệu lực kể từ ngày ký.");

  final RunningService service = SharedService.get();

  final Scans scans = new Scans(service);

  final Catalogue catalogue = new Catalogue(service);

  @TempDir Path folder = Path.of("");

  @BeforeEach
  void knowTheProcedure() {
    catalogue.procedure(PROCEDURE);
  }

  Path scan(double skew) throws IOException {
    return scan(skew, NAMELESS);
  }

  Path scan(double skew, List<String> text) throws IOException {
    Path file = folder.resolve(UUID.randomUUID() + ".pdf");
    new SampleScan(
            SamplePaper.decision().saying(text), 1, 200, new ScanLook(skew, 4, Math.round(skew)))
        .write(file);
    return file;
  }

  String linked(String dossier) throws IOException {
    catalogue.dossier(dossier, PROCEDURE, TAX_CODE);
    String docCode =
        Scans.ofNewStation(service)
            .accept(scan(0.1), Scans.metadata(Optional.of(dossier), Optional.of("VB")));
    JsonPath read = scans.awaitFinal(docCode);
    assertThat(read.getString("link.dossierCode")).as(read.getString("link")).isEqualTo(dossier);
    return docCode;
  }

  Response post(String docCode, String operation, String body) {
    return post(service.admin(), docCode, operation, body);
  }

  static Response post(RequestSpecification as, String docCode, String operation, String body) {
    return as.contentType(ContentType.JSON)
        .body(body)
        .post("/api/v1/documents/" + docCode + "/" + operation);
  }

  Response replace(RequestSpecification as, String docCode, Path file) {
    return as.multiPart("metadata", "{\"reason\":\"mờ\"}", "application/json")
        .multiPart("file", file.toFile())
        .post("/api/v1/documents/" + docCode + "/replace");
  }

  String newKey(String role) {
    return service
        .admin()
        .contentType(ContentType.JSON)
        .body("{\"name\":\"take back\",\"role\":\"" + role + "\"}")
        .post("/api/v1/keys")
        .jsonPath()
        .getString("key");
  }

  List<String> listed(String query) {
    return service
        .admin()
        .get("/api/v1/documents?" + query)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .getList("items.docCode");
  }

  static void assertRefused(Response response, int status, String reason) {
    assertThat(response.statusCode()).as(response.asString()).isEqualTo(status);
    assertThat(response.jsonPath().getString("reason")).isEqualTo(reason);
  }

  static List<String> rescans(Supplier<RequestSpecification> as) {
    return WholeList.of(as, "/api/v1/rescans", "docCode");
  }

  /** Returns the open findings that a document is like another one. */
  static List<String> open(JsonPath document, String other) {
    return document.getList(
        "findings.findAll { it.code.startsWith('DUPLICATE') && it.detail.contains('"
            + other
            + "') && it.blocking && it.settledBy == null }.code");
  }

  Response undo(String docCode, String decision) {
    return post(docCode, "decisions/" + decision + "/undo", "{\"reason\":\"nhầm\"}");
  }

  /** Returns the item of a document in the list of papers to be scanned again. */
  Optional<Map<String, Object>> rescanned(String docCode) {
    return WholeList.of(service::admin, "/api/v1/rescans").stream()
        .filter(item -> docCode.equals(item.get("docCode")))
        .findFirst();
  }
}
