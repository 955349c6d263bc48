package vn.sohoa.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import vn.sohoa.admin.sample.SamplePaper;
import vn.sohoa.admin.sample.SampleScan;

/** Reports over a month that no other test has dossiers in: March 2024. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReportIT {
  private static final String MONTH = "from=2024-03-01&to=2024-03-31";
  private static final String PROCEDURE = "1.009736";
  private final RunningService service = SharedService.get();
  private final Scans scans = new Scans(service);

  @BeforeAll
  void fillAMonth() {
    service
        .admin()
        .contentType(ContentType.JSON)
        .body(
            """
            {"name":"Góp vốn, mua cổ phần","field":"Đầu tư","returnsPaperResult":true,
             "components":[{"code":"VB","name":"Văn bản đăng ký","validityMonths":120},{"code":"HD","name":"Hợp đồng"}]}
            """)
        .put("/api/v1/procedures/" + PROCEDURE)
        .then()
        .statusCode(200);
    put("H24.96-240301-0001", "DT", "RECEIVED", "");
    put(
        "H24.96-240302-0002",
        "DT",
        "FINISHED",
        ",\"dueAt\":\"2024-03-20T17:00:00+07:00\",\"finishedAt\":\"2024-03-10T17:00:00+07:00\",\"result\":{\"url\":\"https://example.vn/kq\",\"shared\":true},\"populationData\":true,\"components\":[{\"code\":\"VB\",\"fileUrl\":\"https://example.vn/vb\"}]");
    put(
        "H24.96-240331-0003",
        "MT",
        "FINISHED",
        ",\"dueAt\":\"2024-04-01T17:00:00+07:00\",\"finishedAt\":\"2024-04-02T17:00:00+07:00\",\"componentReused\":true");
    put("H24.96-240401-0004", "MT", "RECEIVED", "");
  }

  private void put(String code, String department, String state, String more) {
    String day =
        "20" + code.substring(7, 9) + "-" + code.substring(9, 11) + "-" + code.substring(11, 13);
    service
        .admin()
        .contentType(ContentType.JSON)
        .body(
            """
            {"procedureCode":"%s","channel":"IN_PERSON","department":"%s","state":"%s",
             "applicant":{"kind":"ORGANIZATION","name":"Công ty CP Mẫu","taxCode":"0314409058"},
             "receivedAt":"%sT00:00:00+07:00"%s}
            """
                .formatted(PROCEDURE, department, state, day, more))
        .put("/api/v1/dossiers/" + code)
        .then()
        .statusCode(200);
  }

  @Test
  void computesTheIndicatorsOfAPeriod() {
    JsonPath report =
        service
            .admin()
            .get("/api/v1/reports/kpi766?" + MONTH)
            .then()
            .statusCode(200)
            .extract()
            .jsonPath();

    assertThat(report.getList("indicators.number"))
        .containsExactly("2.1", "4.1", "4.2", "4.3", "4.4", "4.5");
    assertThat(report.getList("indicators.denominator")).containsExactly(3, 3, 3, 3, 3, 3);
    assertThat(report.getList("indicators.numerator")).containsExactly(1, 1, 1, 1, 1, 1);
    assertThat(report.getFloat("indicators[2].percent")).isEqualTo(33.33f);
    assertThat(report.getFloat("indicators[2].percentOfMaximum")).isEqualTo(41.67f);
    assertThat(report.getString("indicators[2].legalBasis")).contains("766/QĐ-TTg");
    service
        .admin()
        .get("/api/v1/reports/kpi766?" + MONTH + "&department=MT")
        .then()
        .body("indicators.numerator", contains(0, 0, 0, 1, 0, 0));
    service
        .admin()
        .get("/api/v1/reports/kpi766?from=2023-01-01&to=2023-01-31")
        .then()
        .body("indicators[0].denominator", equalTo(0))
        .body("indicators[0].percent", nullValue());
  }

  @Test
  void tellsTheDossiersBehindANumber() {
    String path = "/api/v1/reports/kpi766/dossiers?" + MONTH + "&indicator=";
    service
        .admin()
        .get(path + "2.1")
        .then()
        .body("items.dossierCode", contains("H24.96-240302-0002"));
    service
        .admin()
        .get(path + "2.1&in=missed")
        .then()
        .body("items.dossierCode", contains("H24.96-240301-0001", "H24.96-240331-0003"))
        .body("items.missed", contains("NO_DUE_DATE", "LATE"));
    JsonPath first =
        service
            .admin()
            .get(path + "4.2&in=denominator&limit=2")
            .then()
            .body("items", hasSize(2))
            .extract()
            .jsonPath();
    service
        .admin()
        .get(path + "4.2&in=denominator&limit=2&cursor=" + first.getString("next"))
        .then()
        .body("items.dossierCode", contains("H24.96-240331-0003"))
        .body("next", nullValue());
  }

  @Test
  void refusesPeriodsAndIndicatorsThatAreNone() {
    for (String query : List.of("limit=1", "from=2024-03-01", "from=1/3/2024&to=2024-03-31")) {
      service
          .admin()
          .get("/api/v1/reports/kpi766?" + query)
          .then()
          .statusCode(400)
          .body("reason", equalTo("INVALID_REQUEST"));
      service.admin().get("/api/v1/reports/coverage?" + query).then().statusCode(400);
    }
    service
        .admin()
        .get("/api/v1/reports/kpi766?from=2024-03-31&to=2024-03-01")
        .then()
        .statusCode(422);
    service
        .admin()
        .get("/api/v1/reports/kpi766/dossiers?" + MONTH + "&indicator=9.9")
        .then()
        .statusCode(400);
    service
        .admin()
        .get("/api/v1/reports/coverage?" + MONTH + "&groupBy=planet")
        .then()
        .statusCode(400);
    service
        .admin()
        .get("/api/v1/reports/coverage/missing?" + MONTH + "&cursor=x%20y")
        .then()
        .statusCode(400)
        .body("reason", equalTo("INVALID_CURSOR"));
    service.admin().get("/api/v1/reports/kpi766/snapshots/none").then().statusCode(404);
    service.anonymous().get("/api/v1/reports/kpi766?" + MONTH).then().statusCode(401);
  }

  @Test
  void aSnapshotStaysAndItsDifferenceIsExplained() {
    String feb = "from=2024-02-01&to=2024-02-29";
    put("H24.96-240201-0001", "DT", "RECEIVED", "");
    put("H24.96-240202-0002", "DT", "RECEIVED", ",\"componentReused\":true");
    JsonPath before = freeze(feb);
    put("H24.96-240201-0001", "DT", "IN_PROGRESS", ",\"componentReused\":true");
    put("H24.96-240202-0002", "DT", "IN_PROGRESS", "");
    put("H24.96-240203-0003", "DT", "RECEIVED", "");
    JsonPath after = freeze(feb);
    String first = before.getString("snapshot");

    service
        .admin()
        .get("/api/v1/reports/kpi766/snapshots/" + first)
        .then()
        .body("indicators[3].numerator", equalTo(1))
        .body("indicators[3].denominator", equalTo(2));
    service
        .admin()
        .get("/api/v1/reports/kpi766/snapshots/" + first + "/dossiers?indicator=4.3")
        .then()
        .body("items.dossierCode", contains("H24.96-240202-0002"));
    service
        .admin()
        .get("/api/v1/reports/kpi766/snapshots/" + first + "/dossiers?indicator=4.3&in=missed")
        .then()
        .body("items.missed", contains("NOT_REUSED"));
    JsonPath difference =
        service
            .admin()
            .get(
                "/api/v1/reports/kpi766/snapshots/"
                    + first
                    + "/difference?indicator=4.3&with="
                    + after.getString("snapshot"))
            .then()
            .statusCode(200)
            .extract()
            .jsonPath();
    assertThat(difference.getMap("indicators.find { it.indicator == 'REUSED' }"))
        .containsEntry("enteredDenominator", 1)
        .containsEntry("leftDenominator", 0)
        .containsEntry("enteredNumerator", 1)
        .containsEntry("leftNumerator", 1);
    assertThat(difference.getList("changes.items.before"))
        .containsExactly("NOT_REUSED", "MET", null);
    assertThat(difference.getList("changes.items.after"))
        .containsExactly("MET", "NOT_REUSED", "NOT_REUSED");
    service
        .admin()
        .get(
            "/api/v1/reports/kpi766/snapshots/"
                + first
                + "/difference?with="
                + freeze(MONTH).getString("snapshot"))
        .then()
        .statusCode(422);
    JsonPath page =
        service
            .admin()
            .get("/api/v1/reports/kpi766/snapshots?limit=1")
            .then()
            .body("items", hasSize(1))
            .extract()
            .jsonPath();
    service
        .admin()
        .get("/api/v1/reports/kpi766/snapshots?limit=1&cursor=" + page.getString("next"))
        .then()
        .body("items[0].snapshot", equalTo(after.getString("snapshot")));
  }

  private JsonPath freeze(String period) {
    return service
        .admin()
        .post("/api/v1/reports/kpi766/snapshots?" + period)
        .then()
        .statusCode(201)
        .extract()
        .jsonPath();
  }

  @Test
  void sumsCoverageUp() {
    service
        .admin()
        .get("/api/v1/reports/coverage?groupBy=department&" + MONTH)
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
        .get("/api/v1/reports/coverage?groupBy=procedure&" + MONTH)
        .then()
        .body("items.group", contains(PROCEDURE));
    JsonPath first =
        service
            .admin()
            .get("/api/v1/reports/coverage?groupBy=dossier&limit=2&" + MONTH)
            .then()
            .body("items", hasSize(2))
            .extract()
            .jsonPath();
    service
        .admin()
        .get(
            "/api/v1/reports/coverage?groupBy=dossier&limit=2&"
                + MONTH
                + "&cursor="
                + first.getString("next"))
        .then()
        .body("items.group", contains("H24.96-240331-0003"));
    service
        .admin()
        .get("/api/v1/reports/coverage?groupBy=department&format=csv&" + MONTH)
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
              .get("/api/v1/reports/coverage/missing?limit=4&" + MONTH)
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
  void goesToAHundredPercentWithTheLastPaperAndTheRebuildAgrees(@TempDir Path folder)
      throws IOException {
    String dossier = "H24.96-240501-0001";
    String may = "/api/v1/reports/coverage?from=2024-05-01&to=2024-05-31";
    put(
        dossier,
        "DT",
        "FINISHED",
        ",\"finishedAt\":\"2024-05-02T00:00:00+07:00\",\"components\":[{\"code\":\"VB\",\"declaredPages\":1},{\"code\":\"HD\",\"declaredPages\":2,\"declaredNotePages\":1}]");
    String vb = scan(folder, "1", dossier, "VB", 1);
    service.admin().get(may).then().body("total.percent", equalTo(33.33f));
    String contract = scan(folder, "2", dossier, "HD", 2);
    assertThat(
            scans
                .get(contract)
                .getList("findings.findAll { it.code == 'PAGE_COUNT_MISMATCH' }.detail"))
        .containsExactly("3 ≠ 2");
    Path result = folder.resolve("kq.pdf");
    SampleScan.of(
            SamplePaper.decision().numbered("3", "QĐ-BQL", java.time.LocalDate.of(2024, 5, 2)))
        .write(result);
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

  /** The same applicant comes again and need not bring the paper again. */
  private void reuses(String docCode) {
    String again = "H24.96-240601-0001";
    put(again, "DT", "RECEIVED", "");
    service
        .admin()
        .get("/api/v1/dossiers/" + again + "/reusable")
        .then()
        .statusCode(200)
        .body("find { it.componentCode == 'VB' }.docCode", equalTo(docCode))
        .body("find { it.componentCode == 'VB' }.validUntil", equalTo("2034-05-02"));

    put(
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
                .formatted(PROCEDURE, docCode))
        .put("/api/v1/dossiers/H24.96-240602-0001")
        .then()
        .statusCode(422);
  }

  @Test
  void writesTheMonthlyReportInThreeForms(@TempDir Path folder)
      throws IOException, InterruptedException {
    String address = "/api/v1/reports/monthly?month=2024-03";
    service
        .admin()
        .get(address)
        .then()
        .statusCode(200)
        .body("received", equalTo(3))
        .body("finished", equalTo(2))
        .body("departments.group", contains("DT", "MT"))
        .body("trend.group", org.hamcrest.Matchers.hasItem("2024-03"));
    byte[] pdf =
        service
            .admin()
            .accept("application/pdf")
            .get(address)
            .then()
            .statusCode(200)
            .contentType("application/pdf")
            .extract()
            .asByteArray();
    try (var opened = org.apache.pdfbox.Loader.loadPDF(pdf)) {
      assertThat(new org.apache.pdfbox.text.PDFTextStripper().getText(opened))
          .contains(
              "Báo cáo số hóa hồ sơ tháng 03/2024",
              "Tỷ lệ số hóa hồ sơ, kết quả giải quyết",
              "33,33",
              "Phòng, ban");
    }
    byte[] xlsx =
        service
            .admin()
            .get(address + "&format=xlsx")
            .then()
            .statusCode(200)
            .extract()
            .asByteArray();
    try (var book =
        new org.dhatim.fastexcel.reader.ReadableWorkbook(new java.io.ByteArrayInputStream(xlsx))) {
      var rows = book.findSheet("Theo phòng, ban").orElseThrow().read();
      assertThat(rows.get(1).getCellText(0)).isEqualTo("DT");
      assertThat(rows.get(1).getCellAsNumber(1)).contains(java.math.BigDecimal.valueOf(2));
    }
    service.admin().get("/api/v1/reports/monthly?month=3/2024").then().statusCode(400);
    service.admin().get("/api/v1/reports/monthly").then().statusCode(400);
    service.admin().get(address + "&format=doc").then().statusCode(400);

    Path file = folder.resolve("report.pdf");
    assertThat(admin("report", "--month", "2024-03", "--out", file.toString())).isZero();
    assertThat(java.nio.file.Files.readAllBytes(file))
        .startsWith("%PDF".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    assertThat(admin("rebuild-coverage")).isZero();
    assertThat(admin("report", "--month", "2024-99", "--out", file.toString())).isEqualTo(1);
    assertThat(admin("report", "--out", file.toString())).isEqualTo(2);
    Path table =
        java.nio.file.Files.writeString(
            folder.resolve("danh-muc.csv"),
            "procedureCode,procedureName,returnsPaperResult,componentCode,componentName\n1.009901,Thử,yes,A,Đơn\n");
    assertThat(admin("import-procedures", table.toString())).isZero();
    service.admin().get("/api/v1/procedures/1.009901").then().statusCode(200);
  }

  private int admin(String... arguments) throws IOException, InterruptedException {
    var command = new ArrayList<>(RunningService.command("admin"));
    command.addAll(List.of(arguments));
    command.addAll(
        List.of(
            "--url", service.url(), "--key-file", service.data().resolve("admin.key").toString()));
    return new ProcessBuilder(command).inheritIO().start().waitFor();
  }

  private String scan(Path folder, String number, String dossier, String component, int pages)
      throws IOException {
    Path file = folder.resolve("scan" + number + ".pdf");
    SamplePaper paper =
        SamplePaper.decision().numbered(number, "QĐ-BQL", java.time.LocalDate.of(2024, 5, 2));
    new SampleScan(paper, pages, 300, SampleScan.of(paper).look()).write(file);
    String docCode =
        scans.accept(file, Scans.metadata(Optional.of(dossier), Optional.of(component)));
    scans.awaitFinal(docCode);
    return docCode;
  }
}
