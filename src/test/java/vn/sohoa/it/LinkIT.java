package vn.sohoa.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sohoa.admin.sample.SamplePaper;
import vn.sohoa.admin.sample.SampleScan;

/** Links are explained, ambiguous ones need a person, and a person's decision is not changed. */
@Tag("slow")
class LinkIT {
  private static final String PROCEDURE = "1.009729";
  private static final List<String> NAMELESS =
      List.of("Điều 1. Quyết định này có hiệu lực kể từ ngày ký.");

  private final RunningService service = SharedService.get();
  private final Scans scans = new Scans(service);
  private final Catalogue catalogue = new Catalogue(service);

  @BeforeEach
  void knowTheProcedure() {
    catalogue.procedure(PROCEDURE);
  }

  private String scan(Path folder, Optional<String> printed, Optional<String> declared)
      throws IOException {
    Path file = folder.resolve("scan.pdf");
    SamplePaper paper = SamplePaper.decision().saying(NAMELESS);
    SampleScan.of(printed.map(paper::filedIn).orElse(paper)).write(file);
    String docCode = scans.accept(file, Scans.metadata(declared, Optional.empty()));
    scans.awaitFinal(docCode);
    return docCode;
  }

  private Response decide(String docCode, String ifMatch, String body) {
    return service
        .admin()
        .header("If-Match", ifMatch)
        .contentType(ContentType.JSON)
        .body(body)
        .post("/api/v1/documents/" + docCode + "/link");
  }

  private String etag(String docCode) {
    return service.admin().get("/api/v1/documents/" + docCode).header("ETag");
  }

  private JsonPath link(String docCode) {
    return scans.get(docCode).setRootPath("link");
  }

  private static String to(String dossier) {
    return "{\"dossierCode\":\"" + dossier + "\",\"componentCode\":\"VB\"}";
  }

  @Test
  void whatIsReadAgainstWhatIsDeclaredShowsBoth(@TempDir Path folder) throws IOException {
    catalogue.dossier("H24.99-250507-0001", PROCEDURE, "0312687878");
    catalogue.dossier("H24.99-250507-0002", PROCEDURE, "0312687878");

    String docCode =
        scan(folder, Optional.of("H24.99-250507-0001"), Optional.of("H24.99-250507-0002"));

    JsonPath link = link(docCode);
    assertThat(link.getString("decision")).isEqualTo("ambiguous");
    assertThat(link.getList("candidates.dossierCode", String.class))
        .contains("H24.99-250507-0001", "H24.99-250507-0002");
    assertThat(link.getList("candidates[0].weights"))
        .hasSameSizeAs(link.getList("candidates[0].evidence"))
        .isNotEmpty();
  }

  @Test
  void aPersonsDecisionIsNeverOverruled(@TempDir Path folder) throws IOException {
    catalogue.dossier("H24.99-250507-0003", PROCEDURE, "0312687878");
    catalogue.dossier("H24.99-250507-0004", PROCEDURE, "0312687878");
    String docCode = scan(folder, Optional.of("H24.99-250507-0003"), Optional.empty());
    assertThat(link(docCode).getString("dossierCode")).isEqualTo("H24.99-250507-0003");

    Response decided = decide(docCode, etag(docCode), to("H24.99-250507-0004"));

    assertThat(decided.statusCode()).as(decided.asString()).isEqualTo(200);
    assertThat(decided.header("ETag")).isEqualTo(etag(docCode));
    assertThat(catalogue.coverage("H24.99-250507-0003").getInt("satisfied")).isZero();
    assertThat(catalogue.coverage("H24.99-250507-0004").getInt("satisfied")).isEqualTo(1);

    service
        .admin()
        .post("/api/v1/documents/" + docCode + "/reprocess?from=EXTRACT")
        .then()
        .statusCode(202);
    scans.awaitFinal(docCode);
    catalogue.dossier("H24.99-250507-0003", PROCEDURE, "0100112437");

    JsonPath link = link(docCode);
    assertThat(link.getString("dossierCode")).isEqualTo("H24.99-250507-0004");
    assertThat(link.getString("decidedBy")).isNotNull();
    assertThat(link.getList("candidates[0].evidence")).isEqualTo(List.of("person"));
    assertThat(
            service
                .admin()
                .get("/api/v1/audit?subject=" + docCode)
                .jsonPath()
                .getList("items.action", String.class))
        .contains("document.link");
  }

  @Test
  void aReleasedDocumentIsNotLinkedAgain(@TempDir Path folder) throws IOException {
    String dossier = "H24.99-250507-0005";
    catalogue.dossier(dossier, PROCEDURE, "0312687878");
    String docCode = scan(folder, Optional.of(dossier), Optional.empty());

    Response released = decide(docCode, "*", "{\"unlink\":true}");

    assertThat(released.statusCode()).as(released.asString()).isEqualTo(200);
    catalogue.dossier(dossier, PROCEDURE, "0100112437");
    assertThat(link(docCode).getString("decision")).isEqualTo("unmatched");
    assertThat(scans.get(docCode).getString("state")).isEqualTo("NEEDS_REVIEW");
  }

  @Test
  void onlyNearPapersOfABatchAreNeighbours(@TempDir Path folder) throws IOException {
    String dossier = "H24.99-250507-0019";
    catalogue.dossier(dossier, PROCEDURE, "0311112235");
    scan(folder, Optional.empty(), Optional.of(dossier));
    for (int i = 0; i < 3; i++) {
      String between = scan(folder, Optional.empty(), Optional.empty());
      assertThat(decide(between, "*", "{\"unlink\":true}").statusCode()).isEqualTo(200);
    }
    Path file = folder.resolve("named.pdf");
    SampleScan.of(SamplePaper.decision().forTaxCode("0311112235")).write(file);

    String docCode = scans.accept(file, Scans.metadata(Optional.empty(), Optional.empty()));

    scans.awaitFinal(docCode);
    JsonPath link = link(docCode);
    int candidate = link.getList("candidates.dossierCode", String.class).indexOf(dossier);
    assertThat(candidate).as(scans.get(docCode).getString("link")).isNotNegative();
    assertThat(link.getList("candidates[" + candidate + "].evidence", String.class))
        .contains("applicant.tax-code")
        .doesNotContain("batch.beside");
  }

  @Test
  void twoPeopleDoNotOverwriteEachOther(@TempDir Path folder) throws IOException {
    String dossier = "H24.99-250507-0006";
    catalogue.dossier(dossier, PROCEDURE, "0312687878");
    String docCode = scan(folder, Optional.empty(), Optional.empty());
    String seen = etag(docCode);
    assertThat(decide(docCode, seen, to(dossier)).statusCode()).isEqualTo(200);

    Response late = decide(docCode, seen, "{\"unlink\":true}");

    assertThat(late.statusCode()).isEqualTo(412);
    assertThat(late.jsonPath().getString("reason")).isEqualTo("PRECONDITION_FAILED");
    Response blind =
        service
            .admin()
            .contentType(ContentType.JSON)
            .body(to(dossier))
            .post("/api/v1/documents/" + docCode + "/link");
    assertThat(blind.statusCode()).isEqualTo(428);
  }

  @Test
  void aDecisionMustFitTheDossier(@TempDir Path folder) throws IOException {
    String dossier = "H24.99-250507-0007";
    catalogue.dossier(dossier, PROCEDURE, "0312687878");
    String docCode = scan(folder, Optional.empty(), Optional.empty());

    assertThat(decide(docCode, "*", to("H24.99-250507-9999")).statusCode()).isEqualTo(422);
    assertThat(
            decide(
                    docCode,
                    "*",
                    "{\"dossierCode\":\"%s\",\"componentCode\":\"XX\"}".formatted(dossier))
                .statusCode())
        .isEqualTo(422);
    assertThat(decide(docCode, "*", "{}").statusCode()).isEqualTo(400);
    assertThat(decide(docCode, "*", "{\"dossierCode\":\"X\",\"unlink\":true}").statusCode())
        .isEqualTo(400);
  }

  @Test
  void aCorrectedDossierIsLookedAtAgain(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("scan.pdf");
    String dossier = "H24.99-250507-0008";
    catalogue.procedure("1.009736");
    catalogue.dossier(dossier, "1.009736", "0200112455");
    SampleScan.of(
            SamplePaper.decision()
                .numbered("77", "QĐ-BQL", LocalDate.of(2025, 4, 10))
                .forTaxCode("0200112455"))
        .write(file);
    String docCode =
        scans.accept(
            file,
            "{\"agencyCode\":\"H24.99\",\"role\":\"component\",\"procedureCode\":\"1.009736\"}");
    scans.awaitFinal(docCode);
    assertThat(link(docCode).getString("dossierCode"))
        .as(scans.get(docCode).getString("link"))
        .isEqualTo(dossier);

    correct(dossier);

    scans.awaitSoon(docCode, document -> !dossier.equals(document.getString("link.dossierCode")));
  }

  @Test
  void aResultIsFoundByItsNumberAndDay(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("result.pdf");
    LocalDate day = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh")).minusDays(1);
    SampleScan.of(SamplePaper.decision().saying(NAMELESS).numbered("4321", "QĐ-BQL", day))
        .write(file);
    String docCode =
        scans.accept(file, Scans.metadata(Optional.empty(), Optional.empty(), "result"));
    scans.awaitFinal(docCode);
    assertThat(link(docCode).getString("decision")).isNotEqualTo("linked");

    returned("H24.99-250507-0009", "4322/QĐ-BQL", day);
    returned("H24.99-250507-0010", "4321/QĐ-BQL", day);

    scans.awaitSoon(docCode, document -> "linked".equals(document.getString("link.decision")));
    assertThat(link(docCode).getString("dossierCode")).isEqualTo("H24.99-250507-0010");
    assertThat(link(docCode).getList("candidates[0].evidence", String.class))
        .contains("result.number-and-date");
    assertThat(catalogue.coverage("H24.99-250507-0010").getInt("satisfied")).isEqualTo(1);
  }

  private void returned(String dossier, String number, LocalDate day) {
    service
        .admin()
        .contentType(ContentType.JSON)
        .body(
            """
            {"procedureCode":"%s","channel":"IN_PERSON","state":"RETURNED",
             "applicant":{"kind":"ORGANIZATION","name":"Công ty Cổ phần Khác Hẳn","taxCode":"0312687878"},
             "receivedAt":"2025-05-07T08:30:00+07:00","finishedAt":"%sT09:00:00+07:00",
             "result":{"number":"%s","issuedOn":"%s"}}
            """
                .formatted(PROCEDURE, day, number, day))
        .put("/api/v1/dossiers/" + dossier)
        .then()
        .statusCode(200)
        .body("result.number", equalTo(number));
  }

  private void correct(String dossier) {
    service
        .admin()
        .contentType(ContentType.JSON)
        .body(
            """
            {"procedureCode":"1.009736","channel":"IN_PERSON","state":"IN_PROGRESS",
             "applicant":{"kind":"ORGANIZATION","name":"Công ty Cổ phần Khác Hẳn","taxCode":"0312687878"},
             "receivedAt":"2025-04-15T08:30:00+07:00"}
            """)
        .put("/api/v1/dossiers/" + dossier)
        .then()
        .statusCode(200);
  }
}
