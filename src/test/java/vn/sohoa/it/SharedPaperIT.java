package vn.sohoa.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sohoa.admin.sample.SamplePaper;
import vn.sohoa.admin.sample.SampleScan;

/**
 * One paper serves several components of a dossier where the catalogue lets it, and only there. TM
 * may be filed with another paper (nộp chung), VB and HD need papers of their own.
 */
class SharedPaperIT {
  private static final String PROCEDURE = "1.009911";
  private static final List<String> AGAIN = List.of("H24.97-230701-0001", "H24.97-230801-0001");
  private static final String NEEDS_OWN = "COMPONENT_NEEDS_OWN_PAPER";

  private final RunningService service = SharedService.get();
  private final Scans scans = new Scans(service);
  private final Catalogue catalogue = new Catalogue(service);

  private void procedure(String code, List<String> coveredByOther) {
    service
        .admin()
        .contentType(ContentType.JSON)
        .body(
            """
            {"name":"Thủ tục có giấy tờ nộp chung","returnsPaperResult":false,"components":[
              {"code":"VB","name":"Văn bản đề nghị","coveredByOther":%s},
              {"code":"TM","name":"Bản thuyết minh","coveredByOther":%s},
              {"code":"HD","name":"Hợp đồng","coveredByOther":%s}]}
            """
                .formatted(
                    coveredByOther.contains("VB"),
                    coveredByOther.contains("TM"),
                    coveredByOther.contains("HD")))
        .put("/api/v1/procedures/" + code)
        .then()
        .statusCode(200)
        .body("components.findAll { it.coveredByOther }.code", equalTo(coveredByOther));
  }

  private ValidatableResponse send(String dossier, String procedure, String components) {
    // who comes again has no other dossiers than those two
    String taxCode = AGAIN.contains(dossier) ? "0100233488" : "0314409058-002";
    String day = "20" + dossier.substring(7, 9) + "-" + dossier.substring(9, 11) + "-01";
    return service
        .admin()
        .contentType(ContentType.JSON)
        .body(
            """
            {"procedureCode":"%s","channel":"IN_PERSON","state":"IN_PROGRESS",
             "applicant":{"kind":"ORGANIZATION","name":"Hợp tác xã Nộp Chung","taxCode":"%s"},
             "receivedAt":"%sT08:30:00+07:00","components":[%s]}
            """
                .formatted(procedure, taxCode, day, components))
        .put("/api/v1/dossiers/" + dossier)
        .then();
  }

  private void dossier(String code) {
    procedure(PROCEDURE, List.of("TM"));
    send(code, PROCEDURE, "").statusCode(200);
  }

  private static String metadata(String dossier, String components) {
    return "{\"agencyCode\":\"H24.99\",\"role\":\"component\",\"dossierCode\":\"%s\",%s}"
        .formatted(dossier, components);
  }

  private static String serving(String... components) {
    return "\"componentCodes\":[\"" + String.join("\",\"", components) + "\"]";
  }

  private static Path file(Path folder, int pages) throws IOException {
    Path file = folder.resolve(UUID.randomUUID() + ".pdf");
    SamplePaper paper = SamplePaper.decision().saying(List.of("Điều 1. Có hiệu lực từ ngày ký."));
    new SampleScan(paper, pages, 200, SampleScan.of(paper).look()).write(file);
    return file;
  }

  private String scan(Path folder, int pages, String dossier, String components)
      throws IOException {
    String docCode = scans.accept(file(folder, pages), metadata(dossier, components));
    scans.awaitFinal(docCode);
    return docCode;
  }

  private Response decide(String docCode, String body) {
    return service
        .admin()
        .header("If-Match", "*")
        .contentType(ContentType.JSON)
        .body(body)
        .post("/api/v1/documents/" + docCode + "/link");
  }

  private static String to(String dossier, String... components) {
    return "{\"dossierCode\":\"" + dossier + "\"," + serving(components) + "}";
  }

  private List<Boolean> satisfied(String dossier) {
    return catalogue.coverage(dossier).getList("items.satisfied", Boolean.class);
  }

  private void awaitDocument(String docCode, Predicate<JsonPath> as) {
    Instant end = Instant.now().plus(Duration.ofSeconds(30));
    while (!as.test(scans.get(docCode))) {
      assertThat(Instant.now())
          .as("%s in time: %s", docCode, scans.get(docCode).getString("link"))
          .isBefore(end);
      RunningService.pause();
    }
  }

  private static List<String> refused(JsonPath document) {
    return document.getList("findings.findAll { it.code == '" + NEEDS_OWN + "' }.detail");
  }

  private void assertRebuildAgrees() {
    service
        .admin()
        .post("/api/v1/reports/coverage/rebuild")
        .then()
        .statusCode(200)
        .body("mended", equalTo(0));
  }

  @Test
  void everyListAndReportSeesAllComponentsOfADeclaredPaper(@TempDir Path folder)
      throws IOException {
    String dossier = "H24.97-230301-0001";
    String march = "from=2023-03-01&to=2023-03-31";
    dossier(dossier);

    String docCode = scan(folder, 1, dossier, serving("VB", "TM"));

    JsonPath document = scans.get(docCode);
    assertThat(document.getString("declared.componentCode")).isEqualTo("VB");
    assertThat(document.getList("declared.componentCodes")).isEqualTo(List.of("VB", "TM"));
    assertThat(document.getString("link.componentCode")).isEqualTo("VB");
    assertThat(document.getList("link.componentCodes")).isEqualTo(List.of("VB", "TM"));
    assertThat(document.getList("link.candidates[0].componentCodes"))
        .isEqualTo(List.of("VB", "TM"));
    JsonPath coverage = catalogue.coverage(dossier);
    assertThat(coverage.getList("items.satisfied")).isEqualTo(List.of(true, true, false));
    assertThat(coverage.getList("items.documents"))
        .isEqualTo(List.of(List.of(docCode), List.of(docCode), List.of()));
    for (String component : List.of("VB", "TM")) {
      service
          .admin()
          .get("/api/v1/documents?dossier=" + dossier + "&component=" + component)
          .then()
          .body("items.docCode", contains(docCode))
          .body("items[0].componentCode", equalTo("VB"))
          .body("items[0].componentCodes", contains("VB", "TM"));
    }
    service
        .admin()
        .get("/api/v1/documents?component=HD&dossier=" + dossier)
        .then()
        .body("items", empty());
    service
        .admin()
        .get("/api/v1/dossiers/" + dossier + "/documents")
        .then()
        .body("items.componentCodes", contains(List.of("VB", "TM")));
    service
        .admin()
        .get("/api/v1/reports/coverage/missing?" + march)
        .then()
        .body("items.componentCode", contains("HD"));
    countsOnce(march, dossier);
    assertRebuildAgrees();
    assertThat(satisfied(dossier)).containsExactly(true, true, false);
  }

  /** In 4.2, and in the list behind it, a dossier with a shared paper stands once. */
  private void countsOnce(String period, String dossier) {
    JsonPath snapshot =
        service
            .admin()
            .post("/api/v1/reports/kpi766/snapshots?" + period)
            .then()
            .statusCode(201)
            .body("indicators.find { it.number == '4.2' }.numerator", equalTo(1))
            .body("indicators.find { it.number == '4.2' }.denominator", equalTo(1))
            .extract()
            .jsonPath();
    service
        .admin()
        .get(
            "/api/v1/reports/kpi766/snapshots/"
                + snapshot.getString("snapshot")
                + "/dossiers?indicator=4.2&in=numerator")
        .then()
        .body("items.dossierCode", contains(dossier));
  }

  @Test
  void withoutLeaveOfTheCatalogueASecondComponentIsRefused(@TempDir Path folder)
      throws IOException {
    String dossier = "H24.97-230401-0001";
    dossier(dossier);

    scans
        .send(file(folder, 1), metadata(dossier, serving("VB", "HD")))
        .then()
        .statusCode(422)
        .contentType("application/problem+json")
        .body("reason", equalTo(NEEDS_OWN));
    // TM may be covered by a paper filed for VB, not VB by one filed for TM
    scans
        .send(file(folder, 1), metadata(dossier, serving("TM", "VB")))
        .then()
        .body("reason", equalTo(NEEDS_OWN));
    scans
        .send(file(folder, 1), metadata(dossier, "\"componentCode\":\"TM\"," + serving("VB", "TM")))
        .then()
        .body("reason", equalTo("UNPROCESSABLE"));
    scans
        .send(file(folder, 1), metadata(dossier, serving("VB", "VB")))
        .then()
        .body("reason", equalTo("UNPROCESSABLE"));
    assertThat(satisfied(dossier)).containsExactly(false, false, false);

    String docCode = scan(folder, 1, dossier, "\"componentCode\":\"VB\"");

    assertThat(scans.get(docCode).getList("link.componentCodes")).isEqualTo(List.of("VB"));
    assertThat(satisfied(dossier)).containsExactly(true, false, false);
  }

  @Test
  void aDossierThatComesLaterTakesWhatItsCatalogueAllows(@TempDir Path folder) throws IOException {
    String own = "1.009912";
    String dossier = "H24.97-230501-0001";
    procedure(own, List.of("TM"));
    String docCode = scan(folder, 1, dossier, serving("VB", "HD", "TM"));
    assertThat(scans.get(docCode).getString("link.decision")).isEqualTo("unmatched");
    assertThat(scans.get(docCode).getList("link.componentCodes")).isEmpty();

    send(dossier, own, "").statusCode(200);

    awaitDocument(docCode, document -> "linked".equals(document.getString("link.decision")));
    assertThat(scans.get(docCode).getList("link.componentCodes")).isEqualTo(List.of("VB", "TM"));
    assertThat(refused(scans.get(docCode))).containsExactly("HD");
    assertThat(scans.get(docCode).getString("state")).isEqualTo("NEEDS_REVIEW");
    assertThat(satisfied(dossier)).containsExactly(true, true, false);
    service
        .admin()
        .get("/api/v1/reports/coverage/missing?from=2023-05-01&to=2023-05-31")
        .then()
        .body("items.componentCode", contains("HD"))
        .body("items.documentOnTheWay", contains(docCode));

    procedure(own, List.of("TM", "HD"));

    awaitDocument(docCode, document -> refused(document).isEmpty());
    assertThat(scans.get(docCode).getList("link.componentCodes"))
        .isEqualTo(List.of("VB", "HD", "TM"));
    assertThat(catalogue.coverage(dossier).getDouble("ratio")).isEqualTo(1.0);
    assertRebuildAgrees();

    procedure(own, List.of());

    assertThat(satisfied(dossier)).containsExactly(true, false, false);
    awaitDocument(docCode, document -> refused(document).size() == 2);
    assertRebuildAgrees();
  }

  @Test
  void aClerksComponentsStayUntilAPersonChangesThem(@TempDir Path folder) throws IOException {
    String first = "H24.97-230601-0001";
    String second = "H24.97-230601-0002";
    dossier(first);
    dossier(second);
    String docCode = scan(folder, 1, first, "\"componentCode\":\"HD\"");
    assertThat(satisfied(first)).containsExactly(false, false, true);

    assertThat(decide(docCode, to(first, "VB", "HD")).jsonPath().getString("reason"))
        .isEqualTo(NEEDS_OWN);
    assertThat(decide(docCode, to(first, "VB", "XX")).jsonPath().getString("reason"))
        .isEqualTo("UNPROCESSABLE");
    assertThat(decide(docCode, to(first)).statusCode()).isEqualTo(400);
    assertThat(decide(docCode, "{\"unlink\":true,\"componentCodes\":[\"VB\"]}").statusCode())
        .isEqualTo(400);
    assertThat(satisfied(first))
        .as("nothing of a refusal stays")
        .containsExactly(false, false, true);
    Response decided = decide(docCode, to(first, "VB", "TM"));
    assertThat(decided.statusCode()).as(decided.asString()).isEqualTo(200);
    assertThat(decided.jsonPath().getList("componentCodes")).isEqualTo(List.of("VB", "TM"));

    service
        .admin()
        .post("/api/v1/documents/" + docCode + "/reprocess?from=LINK")
        .then()
        .statusCode(202);
    scans.awaitFinal(docCode);
    procedure(PROCEDURE, List.of("TM"));
    send(first, PROCEDURE, "{\"code\":\"VB\"}").statusCode(200);
    assertThat(scans.get(docCode).getList("link.componentCodes")).isEqualTo(List.of("VB", "TM"));
    assertThat(satisfied(first)).containsExactly(true, true, false);

    assertThat(decide(docCode, to(second, "HD")).statusCode()).isEqualTo(200);
    assertThat(satisfied(first)).containsExactly(false, false, false);
    assertThat(satisfied(second)).containsExactly(false, false, true);
    assertThat(decide(docCode, to(second, "VB", "TM")).statusCode()).isEqualTo(200);
    assertThat(satisfied(second)).containsExactly(true, true, false);
    assertThat(decide(docCode, "{\"unlink\":true}").statusCode()).isEqualTo(200);
    assertThat(scans.get(docCode).getList("link.componentCodes")).isEmpty();
    assertThat(satisfied(second)).containsExactly(false, false, false);
    assertRebuildAgrees();
  }

  @Test
  void aPaperThatServedSeveralIsOfferedForAllOfThem(@TempDir Path folder) throws IOException {
    String before = AGAIN.getFirst();
    String again = AGAIN.getLast();
    dossier(before);
    dossier(again);
    String docCode = scan(folder, 1, before, serving("VB", "TM"));

    service
        .admin()
        .get("/api/v1/dossiers/" + again + "/reusable")
        .then()
        .body("findAll { it.docCode == '" + docCode + "' }.componentCode", contains("VB", "TM"));
    String reuses = "{\"code\":\"%s\",\"reuses\":\"" + docCode + "\"}";
    send(again, PROCEDURE, reuses.formatted("VB") + "," + reuses.formatted("TM")).statusCode(200);
    assertThat(satisfied(again)).containsExactly(true, true, false);
    send(again, PROCEDURE, reuses.formatted("VB") + "," + reuses.formatted("HD"))
        .statusCode(422)
        .body("reason", equalTo(NEEDS_OWN));
    assertThat(satisfied(again)).containsExactly(true, true, false);
    assertRebuildAgrees();
    service
        .admin()
        .get("/api/v1/reports/kpi766?from=2023-08-01&to=2023-08-31")
        .then()
        .body("indicators.find { it.number == '4.3' }.numerator", equalTo(1));
  }

  @Test
  void thePagesOfASharedPaperAreCountedOnce(@TempDir Path folder) throws IOException {
    String dossier = "H24.97-230901-0001";
    procedure(PROCEDURE, List.of("TM"));
    String pages = "{\"code\":\"VB\",\"declaredPages\":%d},{\"code\":\"TM\",\"declaredPages\":%d}";
    send(dossier, PROCEDURE, pages.formatted(1, 1)).statusCode(200);
    String docCode = scan(folder, 2, dossier, serving("VB", "TM"));
    assertThat(mismatches(docCode)).as("one page each").isEmpty();

    send(dossier, PROCEDURE, pages.formatted(2, 1)).statusCode(200);
    assertThat(mismatchesAnew(docCode)).containsExactly("3 ≠ 2");

    send(dossier, PROCEDURE, pages.formatted(2, 2)).statusCode(200);
    assertThat(mismatchesAnew(docCode)).as("both pages under each component").isEmpty();

    send(dossier, PROCEDURE, pages.formatted(1, 5)).statusCode(200);
    assertThat(mismatchesAnew(docCode)).containsExactly("6 ≠ 2");
    assertThat(decide(docCode, to(dossier, "VB")).statusCode()).isEqualTo(200);
    assertThat(mismatches(docCode))
        .as("a person's decision is counted too")
        .containsExactly("1 ≠ 2");
  }

  private List<String> mismatches(String docCode) {
    return scans
        .get(docCode)
        .getList("findings.findAll { it.code == 'PAGE_COUNT_MISMATCH' }.detail");
  }

  private List<String> mismatchesAnew(String docCode) {
    service
        .admin()
        .post("/api/v1/documents/" + docCode + "/reprocess?from=LINK")
        .then()
        .statusCode(202);
    scans.awaitFinal(docCode);
    return mismatches(docCode);
  }

  @Test
  void aRepeatedDeliveryMakesNothingTwice(@TempDir Path folder) throws IOException {
    String dossier = "H24.97-231001-0001";
    dossier(dossier);
    Path file = file(folder, 1);
    String key = UUID.randomUUID().toString();
    String first = deliver(key, file, metadata(dossier, serving("VB", "TM"))).path("docCode");
    scans.awaitFinal(first);

    Response again = deliver(key, file, metadata(dossier, serving("VB", "TM")));
    Response other = deliver(key, file, metadata(dossier, serving("VB")));

    assertThat(again.<String>path("docCode")).isEqualTo(first);
    assertThat(other.jsonPath().getString("reason")).isEqualTo("IDEMPOTENCY_CONFLICT");
    service
        .admin()
        .get("/api/v1/dossiers/" + dossier + "/documents")
        .then()
        .body("items", hasSize(1));
    assertThat(satisfied(dossier)).containsExactly(true, true, false);
  }

  private Response deliver(String key, Path file, String metadata) {
    return service
        .admin()
        .header("Idempotency-Key", key)
        .multiPart("metadata", metadata, "application/json")
        .multiPart("file", file.toFile())
        .post("/api/v1/documents/import");
  }

  @Test
  void anImportedCatalogueTellsWhatMayBeFiledTogether() {
    String table =
        """
        procedureCode,procedureName,returnsPaperResult,componentCode,componentName,%s
        1.009913,Thử,không,A,Đơn,
        1.009913,,,B,Bản thuyết minh,có
        1.009913,,,C,Hợp đồng,không
        """;
    for (String head : List.of("Nộp chung", "coveredByOther")) {
      importCatalogue(table.formatted(head)).statusCode(200);
      service
          .admin()
          .get("/api/v1/procedures/1.009913")
          .then()
          .body("components.coveredByOther", contains(false, true, false));
    }
    importCatalogue(table.formatted("Nộp chung").replace("có\n", "có lẽ\n"))
        .statusCode(422)
        .body("errors.pointer", contains("row 3/coveredByOther"));
  }

  private ValidatableResponse importCatalogue(String csv) {
    return service
        .admin()
        .contentType("text/csv; charset=utf-8")
        .body(csv)
        .post("/api/v1/procedures:import")
        .then();
  }
}
