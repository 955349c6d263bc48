package vn.sohoa.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import vn.sohoa.admin.sample.SamplePaper;
import vn.sohoa.admin.sample.SampleScan;

/** Coverage of a month: what is missing, and what can be reused. */
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CoverageIT {
  private final RunningService service = SharedService.get();
  private final ReportMonth month = new ReportMonth(service);
  private final Scans scans = new Scans(service);

  @BeforeAll
  void fillAMonth() {
    month.fill();
  }

  @Test
  void sumsCoverageUp() {
    service
        .admin()
        .get("/api/v1/reports/coverage?groupBy=department&" + ReportMonth.MONTH)
        .then()
        .body("items.group", contains("DT", "MT"))
        .body("items.dossiers", contains(2, 1))
        .body("total.required", equalTo(9))
        .body("total.satisfied", equalTo(0));
    service
        .admin()
        .get("/api/v1/reports/coverage?groupBy=month&from=2024-03-01&to=2024-04-30")
        .then()
        .body("items.group", contains("2024-03", "2024-04"));
    service
        .admin()
        .get("/api/v1/reports/coverage?groupBy=procedure&" + ReportMonth.MONTH)
        .then()
        .body("items.group", contains(ReportMonth.PROCEDURE));
    JsonPath first =
        service
            .admin()
            .get("/api/v1/reports/coverage?groupBy=dossier&limit=2&" + ReportMonth.MONTH)
            .then()
            .body("items", hasSize(2))
            .extract()
            .jsonPath();
    service
        .admin()
        .get(
            "/api/v1/reports/coverage?groupBy=dossier&limit=2&"
                + ReportMonth.MONTH
                + "&cursor="
                + first.getString("next"))
        .then()
        .body("items.group", contains("H24.96-240331-0003"));
    service
        .admin()
        .get("/api/v1/reports/coverage?groupBy=department&format=csv&" + ReportMonth.MONTH)
        .then()
        .contentType("text/csv")
        .body(containsString("DT,2,0,6,0,0.00"));
  }

  @Test
  void tellsExactlyWhatIsMissingPageByPage() {
    var missing = new ArrayList<String>();
    String cursor = "";
    do {
      JsonPath page =
          service
              .admin()
              .queryParam("cursor", cursor)
              .get("/api/v1/reports/coverage/missing?limit=4&" + ReportMonth.MONTH)
              .then()
              .statusCode(200)
              .extract()
              .jsonPath();
      for (int i = 0; i < page.getList("items").size(); i++) {
        missing.add(
            page.getString("items[" + i + "].dossierCode")
                + " "
                + page.getString("items[" + i + "].componentCode"));
      }
      cursor = Optional.ofNullable(page.getString("next")).orElse("");
    } while (!cursor.isEmpty());

    assertThat(missing)
        .hasSize(9)
        .doesNotHaveDuplicates()
        .startsWith("H24.96-240301-0001 VB", "H24.96-240301-0001 HD", "H24.96-240301-0001 null");
  }

  @Test
  void aSecretResultIsNotOwed() {
    String dossier = "H24.96-240701-0001";
    month.put(dossier, "DM", "FINISHED", ",\"finishedAt\":\"2024-07-02T00:00:00+07:00\"");
    assertThat(resultOf(dossier)).isEqualTo("null");

    month.put(
        dossier,
        "DM",
        "FINISHED",
        ",\"finishedAt\":\"2024-07-02T00:00:00+07:00\",\"result\":{\"secret\":true}");

    assertThat(resultOf(dossier)).isEqualTo("SECRET");
    service
        .admin()
        .get("/api/v1/dossiers/" + dossier)
        .then()
        .body("result.secret", equalTo(true))
        .body("coverage.required", equalTo(2));
    service
        .admin()
        .post("/api/v1/reports/coverage/rebuild")
        .then()
        .statusCode(200)
        .body("mended", equalTo(0));
  }

  /** Returns the reason why the result need not be scanned. */
  private String resultOf(String dossier) {
    return String.valueOf(
        service
            .admin()
            .get("/api/v1/dossiers/" + dossier)
            .jsonPath()
            .getString("coverage.items.last().exemption.reason"));
  }

  @Test
  void goesToAHundredPercentWithTheLastPaperAndTheRebuildAgrees(@TempDir Path folder)
      throws IOException {
    String dossier = "H24.96-240501-0001";
    String may = "/api/v1/reports/coverage?from=2024-05-01&to=2024-05-31";
    month.put(
        dossier,
        "DT",
        "FINISHED",
        ",\"finishedAt\":\"2024-05-02T00:00:00+07:00\",\"components\":[{\"code\":\"VB\",\"declaredPages\":1},{\"code\":\"HD\",\"declaredPages\":2,\"declaredNotePages\":1}]");
    String vb = scan(folder, "1", dossier, "VB", 1);
    service.admin().get(may).then().body("total.percent", equalTo(33.33f));
    String contract = scan(folder, "2", dossier, "HD", 2);
    assertThat(Scans.details(scans.get(contract), "PAGE_COUNT_MISMATCH")).containsExactly("3 ≠ 2");
    Path result = folder.resolve("kq.pdf");
    SampleScan.of(paper("3")).write(result);
    scans.awaitFinal(
        scans.accept(result, Scans.metadata(Optional.of(dossier), Optional.empty(), "result")));

    service
        .admin()
        .get(may)
        .then()
        .body("total.percent", equalTo(100.0f))
        .body("total.complete", equalTo(1));
    service
        .admin()
        .get("/api/v1/reports/coverage/missing?from=2024-05-01&to=2024-05-31")
        .then()
        .body("items", hasSize(0));
    service
        .admin()
        .post("/api/v1/reports/coverage/rebuild")
        .then()
        .statusCode(200)
        .body("mended", equalTo(0));
    service.admin().get(may).then().body("total.percent", equalTo(100.0f));
    reuses(vb);
  }

  /**
   * Names nobody: an applicant of another test's dossier would count as evidence for that dossier.
   */
  private static SamplePaper paper(String number) {
    return SamplePaper.decision()
        .numbered(number, "QĐ-BQL", LocalDate.of(2024, 5, 2))
        .saying(List.of("Điều 1. Quyết định này có hiệu lực kể từ ngày ký."));
  }

  /** The same applicant files again and need not bring the paper again. */
  private void reuses(String docCode) {
    String again = "H24.96-240601-0001";
    month.put(again, "DT", "RECEIVED", "");
    service
        .admin()
        .get("/api/v1/dossiers/" + again + "/reusable")
        .then()
        .statusCode(200)
        .body("find { it.componentCode == 'VB' }.docCode", equalTo(docCode))
        .body("find { it.componentCode == 'VB' }.validUntil", equalTo("2034-05-02"));

    month.put(
        again,
        "DT",
        "IN_PROGRESS",
        ",\"components\":[{\"code\":\"VB\",\"reuses\":\"" + docCode + "\"}]");

    service
        .admin()
        .get("/api/v1/dossiers/" + again)
        .then()
        .body("coverage.items[0].satisfied", equalTo(true))
        .body("coverage.items[0].documents", contains(docCode));
    service
        .admin()
        .get("/api/v1/reports/kpi766?from=2024-06-01&to=2024-06-30")
        .then()
        .body("indicators[3].numerator", equalTo(1));
    service.admin().get("/api/v1/dossiers/H24.96-990101-0001/reusable").then().statusCode(404);
    service
        .admin()
        .contentType(ContentType.JSON)
        .body(
            """
            {"procedureCode":"%s","channel":"POST","state":"RECEIVED","applicant":{"kind":"INDIVIDUAL","name":"Người khác","idNumber":"031090000001"},
             "receivedAt":"2024-06-02T00:00:00+07:00","components":[{"code":"VB","reuses":"%s"}]}
            """
                .formatted(ReportMonth.PROCEDURE, docCode))
        .put("/api/v1/dossiers/H24.96-240602-0001")
        .then()
        .statusCode(422);
  }

  private String scan(Path folder, String number, String dossier, String component, int pages)
      throws IOException {
    Path file = folder.resolve("scan" + number + ".pdf");
    SamplePaper paper = paper(number);
    new SampleScan(paper, pages, 300, SampleScan.of(paper).look()).write(file);
    String docCode =
        scans.accept(file, Scans.metadata(Optional.of(dossier), Optional.of(component)));
    scans.awaitFinal(docCode);
    return docCode;
  }
}
