package vn.sohoa.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import vn.sohoa.admin.sample.SamplePaper;
import vn.sohoa.admin.sample.SampleScan;

/** Digitized, clean, attested, held elsewhere and missing papers of dossiers of 2031. */
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DegreesOfDoneIT {
  private static final String PROCEDURE = "1.009941";
  private static final String MIXED = "H24.92-310501-0001";
  private static final String MIXED_COMPONENTS =
      """
      {"code":"VB","declaredPages":1},
      {"code":"KS","replacedByData":{"database":"CSDL hộ tịch điện tử"}},
      {"code":"GP","fileUrl":"https://example.vn/gp","fromStore":true}\
      """;

  private final RunningService service = SharedService.get();
  private final Scans scans = new Scans(service);
  private final Catalogue catalogue = new Catalogue(service);

  @BeforeAll
  void describe() {
    catalogue.procedure(
        PROCEDURE,
        """
        {"name":"Thủ tục có giấy tờ thay bằng dữ liệu","returnsPaperResult":true,"components":[
          {"code":"VB","name":"Văn bản đề nghị","basis":"LISTED"},
          {"code":"KS","name":"Giấy khai sinh"},
          {"code":"GP","name":"Giấy phép","basis":"RESULT"}]}
        """);
  }

  private ValidatableResponse put(String dossier, String day, String components, String result) {
    return catalogue
        .put(
            "/api/v1/dossiers/" + dossier,
            """
            {"procedureCode":"%s","channel":"IN_PERSON","department":"DD","state":"FINISHED",
             "applicant":{"kind":"INDIVIDUAL","name":"Người Một Lần","idNumber":"031090000931"},
             "receivedAt":"%sT08:00:00+07:00","finishedAt":"%sT09:00:00+07:00",
             "components":[%s],"result":%s}
            """
                .formatted(PROCEDURE, day, day, components, result))
        .statusCode(200);
  }

  private void putMixed() {
    put(MIXED, "2031-05-01", MIXED_COMPONENTS, "{\"electronic\":true,\"number\":\"15/GCN-BQL\"}");
  }

  private ValidatableResponse coverage(String dossier) {
    return service.admin().get("/api/v1/dossiers/" + dossier).then().statusCode(200);
  }

  private ValidatableResponse report(String month) {
    return service
        .admin()
        .get("/api/v1/reports/coverage?from=2031-%s-01&to=2031-%s-28".formatted(month, month))
        .then()
        .statusCode(200);
  }

  /** Names nobody, so that the paper is evidence for no other dossier. */
  private static SamplePaper paper() {
    return SamplePaper.decision()
        .numbered("931", "QĐ-BQL", LocalDate.of(2026, 5, 4))
        .saying(List.of("Điều 1. Quyết định này có hiệu lực kể từ ngày ký."));
  }

  private String scan(Path folder, String dossier) throws IOException {
    Path file = folder.resolve("vb.pdf");
    SampleScan.of(paper()).write(file);
    String docCode = scans.accept(file, Scans.metadata(Optional.of(dossier), Optional.of("VB")));
    assertThat(scans.awaitFinal(docCode).getString("state")).isEqualTo("READY");
    return docCode;
  }

  private RequestSpecification officer() {
    String key =
        service
            .admin()
            .contentType(ContentType.JSON)
            .body("{\"name\":\"officer\",\"role\":\"CLERK\",\"rights\":[\"ATTEST\"]}")
            .post("/api/v1/keys")
            .then()
            .statusCode(201)
            .body("rights", contains("ATTEST"))
            .extract()
            .jsonPath()
            .getString("key");
    return service.with(key).contentType(ContentType.JSON);
  }

  @Test
  void oneScanAndDataOfOthersMakeAHundredPercent(@TempDir Path folder) throws IOException {
    putMixed();
    coverage(MIXED)
        .body(
            "coverage.items.degree",
            contains("MISSING", "HELD_ELSEWHERE", "HELD_ELSEWHERE", "HELD_ELSEWHERE"))
        .body("coverage.items[1].held.as", equalTo("REPLACED_BY_DATA"))
        .body("coverage.items[1].held.database", equalTo("CSDL hộ tịch điện tử"))
        .body("coverage.items[1].held.legalBasis", containsString("309/2026"))
        .body("coverage.items[2].held.as", equalTo("HELD_ELSEWHERE"))
        .body("coverage.items[3].held.database", nullValue())
        .body("coverage.required", equalTo(4))
        .body("coverage.heldElsewhere", equalTo(3))
        .body("coverage.satisfied", equalTo(3))
        .body("coverage.missing", equalTo(1))
        .body("components[1].replacedByData.database", equalTo("CSDL hộ tịch điện tử"))
        .body("result.electronic", equalTo(true));
    service
        .admin()
        .get("/api/v1/reports/coverage/missing?from=2031-05-01&to=2031-05-31")
        .then()
        .body("items.componentCode", contains("VB"));

    String docCode = scan(folder, MIXED);

    coverage(MIXED)
        .body("coverage.missing", equalTo(0))
        .body("coverage.ratio", equalTo(1.0f))
        .body("coverage.digitized", equalTo(1))
        .body("coverage.clean", equalTo(1))
        .body("coverage.attested", equalTo(0))
        .body("coverage.items[0].degree", equalTo("CLEAN"));
    report("05")
        .body("total.complete", equalTo(1))
        .body("total.percent", equalTo(100.0f))
        .body("items[0].heldElsewhere", equalTo(3));
    service
        .admin()
        .get("/api/v1/reports/coverage/missing?from=2031-05-01&to=2031-05-31")
        .then()
        .body("items", empty());
    attests(docCode);
    service
        .admin()
        .post("/api/v1/reports/coverage/rebuild")
        .then()
        .statusCode(200)
        .body("mended", equalTo(0));
  }

  private void attests(String docCode) {
    String path = "/api/v1/documents/" + docCode;
    service
        .admin()
        .contentType(ContentType.JSON)
        .header("If-Match", "*")
        .body("{}")
        .post(path + "/attest")
        .then()
        .statusCode(403);
    RequestSpecification officer = officer();
    officer.body("{}").post(path + "/attest").then().statusCode(428);
    officer()
        .header("If-Match", "\"0.0\"")
        .body("{}")
        .post(path + "/attest")
        .then()
        .statusCode(412);
    String tag = service.admin().get(path).header("ETag");

    JsonPath first = attest(path, tag);

    assertThat(first.getString("reason")).isEqualTo("Đã đối chiếu");
    JsonPath document = scans.get(docCode);
    assertThat(document.getString("attestation.digest")).isEqualTo(first.getString("digest"));
    assertThat(document.getString("attestation.sha256")).isEqualTo(document.getString("sha256"));
    assertThat(service.admin().get(path).header("ETag")).isNotEqualTo(tag);
    assertThat(attest(path, "*").getString("attestedAt")).isEqualTo(first.getString("attestedAt"));
    coverage(MIXED)
        .body("coverage.attested", equalTo(1))
        .body("coverage.clean", equalTo(1))
        .body("coverage.items[0].degree", equalTo("ATTESTED"));
    report("05").body("total.attested", equalTo(1));
    countsInAllForms();

    readAgain(docCode);
    assertThat(scans.get(docCode).getString("attestation.attestedAt"))
        .as("a reading that finds the same")
        .isEqualTo(first.getString("attestedAt"));
    coverage(MIXED).body("coverage.attested", equalTo(1));

    aChangeEndsIt(docCode, path);
    aLotIsAttested(docCode);
    itIsWithdrawn(path);
  }

  private JsonPath attest(String path, String tag) {
    return officer()
        .header("If-Match", tag)
        .body("{\"reason\":\"Đã đối chiếu\"}")
        .post(path + "/attest")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  private void countsInAllForms() {
    service
        .admin()
        .get("/api/v1/reports/coverage?groupBy=procedure&format=csv&from=2031-05-01&to=2031-05-31")
        .then()
        .body(containsString("group,dossiers,complete,required,satisfied,percent,digitized,clean"))
        .body(containsString(PROCEDURE + ",1,1,4,4,100.00,1,1,1,3,0"));
    service
        .admin()
        .get("/api/v1/reports/monthly?month=2031-05")
        .then()
        .statusCode(200)
        .body("coverage.attested", equalTo(1))
        .body("coverage.heldElsewhere", equalTo(3))
        .body("departments[0].missing", equalTo(0))
        .body("trend.clean", contains(1));
  }

  private void readAgain(String docCode) {
    service
        .admin()
        .post("/api/v1/documents/" + docCode + "/reprocess?from=EXTRACT")
        .then()
        .statusCode(202);
    assertThat(scans.awaitFinal(docCode).getString("state")).isEqualTo("READY");
  }

  private void link(String docCode, String body) {
    service
        .admin()
        .contentType(ContentType.JSON)
        .header("If-Match", "*")
        .body(body)
        .post("/api/v1/documents/" + docCode + "/link")
        .then()
        .statusCode(200);
  }

  private void aChangeEndsIt(String docCode, String path) {
    link(docCode, "{\"unlink\":true}");
    link(docCode, "{\"dossierCode\":\"" + MIXED + "\",\"componentCode\":\"VB\"}");

    service
        .admin()
        .get(path + "/attestations")
        .then()
        .statusCode(200)
        .body("items", hasSize(1))
        .body("items[0].endCause", equalTo("CHANGED"))
        .body("items[0].changed", contains("link"));
    coverage(MIXED).body("coverage.attested", equalTo(0)).body("coverage.clean", equalTo(1));
  }

  private void aLotIsAttested(String docCode) {
    officer()
        .body("{\"docCodes\":[\"%s\",\"H24.92_TL_999999_V1\"]}".formatted(docCode))
        .post("/api/v1/documents:attest")
        .then()
        .statusCode(200)
        .body("attested", equalTo(1))
        .body("items[0].attestation.docCode", equalTo(docCode))
        .body("items[1].reason", equalTo("NOT_FOUND"));
    officer()
        .body("{\"docCodes\":[\"%s\",\"%s\"]}".formatted(docCode, docCode))
        .post("/api/v1/documents:attest")
        .then()
        .statusCode(422);
    coverage(MIXED).body("coverage.attested", equalTo(1));
  }

  private void itIsWithdrawn(String path) {
    service.admin().delete(path + "/attest").then().statusCode(403);
    officer().delete(path + "/attest?reason=Nhầm").then().statusCode(204);
    officer().delete(path + "/attest").then().statusCode(404);

    coverage(MIXED).body("coverage.attested", equalTo(0)).body("coverage.clean", equalTo(1));
    service
        .admin()
        .get(path + "/attestations")
        .then()
        .body("items.endCause", contains("WITHDRAWN", "CHANGED"));
  }

  @Test
  void aBareAddressIsNoProofButCountsForTheIndicators() {
    String dossier = "H24.92-310701-0001";
    put(
        dossier,
        "2031-07-01",
        "{\"code\":\"VB\",\"fileUrl\":\"https://example.vn/vb\"}",
        "{\"url\":\"https://example.vn/kq\"}");
    String indicators = indicators();
    coverage(dossier)
        .body("coverage.missing", equalTo(4))
        .body("coverage.heldElsewhere", equalTo(0));

    put(
        dossier,
        "2031-07-01",
        "{\"code\":\"VB\",\"fileUrl\":\"https://example.vn/vb\",\"electronic\":true},"
            + "{\"code\":\"KS\",\"replacedByData\":{\"database\":\"CSDL hộ tịch điện tử\"}}",
        "{\"url\":\"https://example.vn/kq\",\"electronic\":true}");

    coverage(dossier)
        .body("coverage.missing", equalTo(1))
        .body("coverage.heldElsewhere", equalTo(3));
    assertThat(indicators()).isEqualTo(indicators);
  }

  private String indicators() {
    JsonPath report =
        service
            .admin()
            .get("/api/v1/reports/kpi766?from=2031-07-01&to=2031-07-31")
            .then()
            .statusCode(200)
            .extract()
            .jsonPath();
    return report.getString("indicators.numerator") + report.getString("indicators.denominator");
  }

  @Test
  void dataReplaceNoPaperBeforeTheLawSaysSo() {
    String dossier = "H24.92-260804-0001";
    String replaced =
        "{\"code\":\"KS\",\"replacedByData\":{\"database\":\"CSDL hộ tịch điện tử\"}}";
    put(dossier, "2026-08-04", replaced, "{}");
    coverage(dossier).body("coverage.items[1].degree", equalTo("MISSING"));

    put("H24.92-260805-0001", "2026-08-05", replaced, "{}");

    coverage("H24.92-260805-0001").body("coverage.items[1].degree", equalTo("HELD_ELSEWHERE"));
  }

  @Test
  void anUnnamedDatabaseAndAnUnknownRightAreRefused() {
    catalogue
        .put(
            "/api/v1/dossiers/H24.92-310801-0001",
            """
            {"procedureCode":"%s","channel":"IN_PERSON","state":"RECEIVED",
             "applicant":{"kind":"INDIVIDUAL","name":"Người Một Lần"},"receivedAt":"2031-08-01T08:00:00+07:00",
             "components":[{"code":"KS","replacedByData":{"database":" "}}]}
            """
                .formatted(PROCEDURE))
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/components/0/replacedByData/database"));
    service
        .admin()
        .contentType(ContentType.JSON)
        .body("{\"name\":\"k\",\"role\":\"CLERK\",\"rights\":[\"FLY\"]}")
        .post("/api/v1/keys")
        .then()
        .statusCode(400);
  }
}
