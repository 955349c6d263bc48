package vn.sohoa.it;

import static org.hamcrest.Matchers.equalTo;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.sohoa.admin.sample.SamplePaper;
import vn.sohoa.admin.sample.SampleScan;

/**
 * Sends procedures, dossiers and papers that serve several components: TM may be covered by another
 * paper (nộp chung), VB and HD need papers of their own.
 */
final class FilingDesk {
  static final String PROCEDURE = "1.009911";

  /** Dossiers of one applicant, who has no others. */
  static final List<String> AGAIN = List.of("H24.97-230701-0001", "H24.97-230801-0001");

  /** A paper issued after its dossier was received is evidence for another one and needs review. */
  private static final LocalDate BEFORE_ALL_DOSSIERS = LocalDate.of(2023, 2, 6);

  private final RunningService service;
  private final Scans scans;

  FilingDesk(RunningService service) {
    this.service = service;
    this.scans = new Scans(service);
  }

  void procedure(String code, List<String> coveredByOther) {
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

  ValidatableResponse send(String dossier, String procedure, String components) {
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

  void dossier(String code) {
    procedure(PROCEDURE, List.of("TM"));
    send(code, PROCEDURE, "").statusCode(200);
  }

  static String metadata(String dossier, String components) {
    return "{\"agencyCode\":\"H24.99\",\"role\":\"component\",\"dossierCode\":\"%s\",%s}"
        .formatted(dossier, components);
  }

  static String serving(String... components) {
    return "\"componentCodes\":[\"" + String.join("\",\"", components) + "\"]";
  }

  static Path file(Path folder, int pages) throws IOException {
    Path file = folder.resolve(UUID.randomUUID() + ".pdf");
    SamplePaper paper =
        SamplePaper.decision()
            .numbered("97", "QĐ-BQL", BEFORE_ALL_DOSSIERS)
            .saying(List.of("Điều 1. Có hiệu lực từ ngày ký."));
    new SampleScan(paper, pages, 200, SampleScan.of(paper).look()).write(file);
    return file;
  }

  String scan(Path folder, int pages, String dossier, String components) throws IOException {
    String docCode = scans.accept(file(folder, pages), metadata(dossier, components));
    scans.awaitFinal(docCode);
    return docCode;
  }

  void linkAgain(String docCode) {
    service
        .admin()
        .post("/api/v1/documents/" + docCode + "/reprocess?from=LINK")
        .then()
        .statusCode(202);
    scans.awaitFinal(docCode);
  }

  Response decide(String docCode, String body) {
    return service
        .admin()
        .header("If-Match", "*")
        .contentType(ContentType.JSON)
        .body(body)
        .post("/api/v1/documents/" + docCode + "/link");
  }

  static String to(String dossier, String... components) {
    return "{\"dossierCode\":\"" + dossier + "\"," + serving(components) + "}";
  }

  List<Boolean> satisfied(String dossier) {
    return new Catalogue(service).coverage(dossier).getList("items.satisfied", Boolean.class);
  }
}
