package vn.sohoa.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The monthly report, from the API and from the command line. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MonthlyReportIT {
  private final RunningService service = SharedService.get();
  private final ReportMonth month = new ReportMonth(service);

  @BeforeAll
  void fillAMonth() {
    month.fill();
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
    assertThat(admin("report", "--month", "2024-99", "--out", file.toString())).isEqualTo(2);
    assertThat(admin("report", "--out", file.toString())).isEqualTo(2);
    Path table =
        java.nio.file.Files.writeString(
            folder.resolve("danh-muc.csv"),
            "procedureCode,procedureName,returnsPaperResult,componentCode,componentName\n1.009901,Thử,yes,A,Đơn\n");
    assertThat(admin("import-procedures", table.toString())).isZero();
    service.admin().get("/api/v1/procedures/1.009901").then().statusCode(200);
  }

  @Test
  void tellsAllDepartmentsHoweverManyThereAre() {
    int departments = 501;
    var lines = new StringBuilder();
    for (int i = 1; i <= departments; i++) {
      lines.append(
          """
          {"code":"H24.96-210501-%04d","procedureCode":"%s","channel":"POST","department":"P %03d","state":"RECEIVED",\
          "applicant":{"kind":"ORGANIZATION","name":"Công ty CP Mẫu","taxCode":"0100112437"},"receivedAt":"2021-05-01T00:00:00+07:00"}
          """
              .formatted(i, ReportMonth.PROCEDURE, i));
    }
    String answers =
        service
            .admin()
            .contentType("application/x-ndjson; charset=UTF-8")
            .body(lines.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8))
            .post("/api/v1/dossiers:batch")
            .then()
            .statusCode(200)
            .extract()
            .asString();
    assertThat(answers.lines()).hasSize(departments);

    service
        .admin()
        .get("/api/v1/reports/monthly?month=2021-05")
        .then()
        .body("departments.size()", equalTo(departments))
        .body("departments.group[-1]", equalTo("P 501"));
    String csv =
        service
            .admin()
            .get(
                "/api/v1/reports/coverage?groupBy=dossier&format=csv&from=2021-05-01&to=2021-05-31")
            .then()
            .statusCode(200)
            .contentType("text/csv")
            .extract()
            .asString();
    assertThat(csv.lines()).hasSize(1 + departments);
  }

  private int admin(String... arguments) throws IOException, InterruptedException {
    var command = new ArrayList<>(RunningService.command("admin"));
    command.addAll(List.of(arguments));
    command.addAll(
        List.of(
            "--url", service.url(), "--key-file", service.data().resolve("admin.key").toString()));
    return new ProcessBuilder(command).inheritIO().start().waitFor();
  }
}
