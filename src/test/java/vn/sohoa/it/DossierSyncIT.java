package vn.sohoa.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Messages of the one-stop system, in any order and form. */
class DossierSyncIT {
  private static final String PROCEDURE = "1.009662";
  private final RunningService service = SharedService.get();
  private final Catalogue catalogue = new Catalogue(service);

  @BeforeEach
  void knowTheProcedure() {
    putProcedure(
            PROCEDURE,
            """
            {"name":"Chấm dứt hoạt động dự án","returnsPaperResult":true,"components":[
              {"code":"VB","name":"Văn bản đề nghị"},
              {"code":"CC","name":"Căn cước công dân","form":"PRESENT_ONLY"},
              {"code":"YK","name":"Ý kiến cơ quan thuế","internalOpinion":true},
              {"code":"BC","name":"Báo cáo","required":false}]}
            """)
        .statusCode(200);
  }

  private ValidatableResponse putProcedure(String code, String body) {
    return catalogue.put("/api/v1/procedures/" + code, body);
  }

  private static String dossier(String more) {
    return """
        {"procedureCode":"%s","channel":"IN_PERSON","department":"DT","state":"IN_PROGRESS",
         "applicant":{"kind":"ORGANIZATION","name":"Công ty TNHH Thử Nghiệm","taxCode":"0312687878"},
         "receivedAt":"2026-10-05T08:30:00+07:00"%s}
        """
        .formatted(PROCEDURE, more);
  }

  private ValidatableResponse put(String code, String body) {
    return catalogue.put("/api/v1/dossiers/" + code, body);
  }

  @Test
  void namesTheLegalBasisOfEveryExemption() {
    JsonPath coverage =
        put(
                "H24.98-261005-0001",
                dossier(",\"components\":[{\"code\":\"BC\",\"secret\":true},{\"code\":\"LA\"}]"))
            .statusCode(200)
            .extract()
            .jsonPath()
            .setRootPath("coverage");

    assertThat(coverage.getList("items.componentCode"))
        .containsExactly("VB", "CC", "YK", "BC", "LA", null);
    assertThat(coverage.getList("items.exemption.reason"))
        .containsExactly("PRESENT_ONLY", "INTERNAL_OPINION", "SECRET");
    assertThat(coverage.getList("items.required"))
        .containsExactly(true, false, false, false, true, true);
    assertThat(coverage.getString("items[1].exemption.legalBasis"))
        .contains("03/2025/TT-VPCP", "Điều 5");
    assertThat(coverage.getInt("required")).isEqualTo(3);
    assertThat(coverage.getInt("satisfied")).isZero();
  }

  @Test
  void nothingOfAnOnlineDossierIsScannedButItsResult() {
    put("H24.98-261005-0002", dossier("").replace("IN_PERSON", "ONLINE"))
        .statusCode(200)
        .body("coverage.required", equalTo(1))
        .body("coverage.items[0].exemption.reason", equalTo("ELECTRONIC_FILING"));
  }

  @Test
  void aRefusedDossierOwesNoResult() {
    put("H24.98-261005-0003", dossier("").replace("IN_PROGRESS", "REFUSED"))
        .statusCode(200)
        .body("coverage.required", equalTo(1))
        .body(
            "coverage.items.find { it.componentCode == null }.exemption.reason",
            equalTo("NO_RESULT"));
  }

  @Test
  void anOlderMessageIsIgnoredAndSaidSo() {
    String code = "H24.98-261005-0004";
    put(
            code,
            dossier(",\"sourceVersion\":2,\"department\":\"A\"")
                .replace("\"department\":\"DT\",", ""))
        .body("outcome", equalTo("CREATED"))
        .body("department", equalTo("A"));

    put(code, dossier(",\"sourceVersion\":1"))
        .statusCode(200)
        .body("outcome", equalTo("IGNORED_OLDER"))
        .body("department", equalTo("A"));
    put(
            code,
            dossier(",\"sourceVersion\":2,\"department\":\"A\"")
                .replace("\"department\":\"DT\",", ""))
        .body("outcome", equalTo("REPEATED"))
        .body("department", equalTo("A"));
    put(code, dossier(",\"sourceVersion\":3"))
        .body("outcome", equalTo("UPDATED"))
        .body("department", equalTo("DT"));
  }

  @Test
  void anOlderMessageStillTellsItsPause() {
    String code = "H24.98-261005-0005";
    put(code, dossier(",\"updatedAt\":\"2026-10-20T08:00:00+07:00\"")).statusCode(200);

    put(
            code,
            dossier(
                    ",\"updatedAt\":\"2026-10-10T08:00:00+07:00\",\"stateSince\":\"2026-10-09T08:00:00+07:00\"")
                .replace("IN_PROGRESS", "SUPPLEMENT_REQUESTED"))
        .body("outcome", equalTo("IGNORED_OLDER"))
        .body("state", equalTo("IN_PROGRESS"))
        .body("history.state", contains("RECEIVED", "SUPPLEMENT_REQUESTED", "IN_PROGRESS"));
  }

  @Test
  void anEndIsTakenBackOnlyByAWholeHistory() {
    String code = "H24.98-261005-0006";
    put(
            code,
            dossier(",\"finishedAt\":\"2026-10-15T08:00:00+07:00\"")
                .replace("IN_PROGRESS", "RETURNED"))
        .statusCode(200);

    put(code, dossier(""))
        .statusCode(409)
        .body("reason", equalTo("CONFLICT"))
        .body("detail", containsString("RETURNED"));
    put(
            code,
            dossier(
                ",\"history\":[{\"state\":\"RECEIVED\",\"at\":\"2026-10-05T08:30:00+07:00\"},{\"state\":\"IN_PROGRESS\",\"at\":\"2026-10-06T08:30:00+07:00\"}]"))
        .statusCode(200)
        .body("history.state", contains("RECEIVED", "IN_PROGRESS"));
  }

  @Test
  void keepsTheProcedureInForceAtReception() {
    String procedure = "1.009731";
    String body =
        "{\"name\":\"%s\",\"validFrom\":\"%s\",\"returnsPaperResult\":false,\"components\":[{\"code\":\"%s\",\"name\":\"Giấy\"}]}";
    putProcedure(procedure, body.formatted("Cũ", "2025-07-01", "A")).statusCode(200);
    putProcedure(procedure, body.formatted("Mới", "2026-08-05", "B")).statusCode(200);

    String sent = dossier("").replace(PROCEDURE, procedure);
    put("H24.98-260804-0001", sent.replace("2026-10-05", "2026-08-04"))
        .body("procedureValidFrom", equalTo("2025-07-01"))
        .body("coverage.items.componentCode", contains("A"));
    put("H24.98-260805-0001", sent.replace("2026-10-05", "2026-08-05"))
        .body("procedureValidFrom", equalTo("2026-08-05"))
        .body("coverage.items.componentCode", contains("B"));
    put("H24.98-250630-0001", sent.replace("2026-10-05", "2025-06-30"))
        .statusCode(422)
        .body("detail", containsString("không có hiệu lực ngày 2025-06-30"));

    // A version that is sent late takes over the dossiers of its period.
    putProcedure(procedure, body.formatted("Giữa", "2026-08-01", "C")).statusCode(200);
    service
        .admin()
        .get("/api/v1/dossiers/H24.98-260804-0001")
        .then()
        .body("procedureValidFrom", equalTo("2026-08-01"))
        .body("coverage.items.componentCode", contains("C"));
    service
        .admin()
        .get("/api/v1/procedures/" + procedure + "?on=2026-08-04")
        .then()
        .body("name", equalTo("Giữa"));
    service
        .admin()
        .get("/api/v1/procedures/" + procedure + "?on=2024-01-01")
        .then()
        .statusCode(404);
    service
        .admin()
        .get("/api/v1/procedures/" + procedure + "/versions")
        .then()
        .body("name", contains("Cũ", "Giữa", "Mới"));
  }

  @Test
  void oneBadLineOfABatchSpoilsNoOther() {
    var lines = new ArrayList<String>();
    for (int i = 1; i <= 500; i++) {
      lines.add(batchLine("H24.97-261005-%04d".formatted(i), ""));
    }
    lines.set(9, "{");
    lines.set(10, "[]");
    lines.set(11, batchLine("nonsense", ""));
    lines.set(12, batchLine("H24.97-261005-0013", ",\"dueAt\":\"2020-01-01T00:00:00+07:00\""));
    lines.set(13, batchLine("H24.97-261005-0014", "").replace("\"IN_PERSON\"", "null"));
    lines.set(14, batchLine("H24.97-261005-0015", "").replace("Thử Nghiệm", "Thử\\u0000"));
    lines.add("");
    lines.add(batchLine("H24.97-261005-0001", ",\"sourceVersion\":1"));

    List<JsonPath> answers = catalogue.batch("dossiers:batch", String.join("\n", lines));

    assertThat(answers).hasSize(501);
    assertThat(
            answers.stream().map(one -> one.getString("reason")).filter(java.util.Objects::nonNull))
        .containsExactly(
            "INVALID_REQUEST",
            "INVALID_REQUEST",
            "INVALID_REQUEST",
            "UNPROCESSABLE",
            "INVALID_REQUEST",
            "INVALID_REQUEST");
    assertThat(answers.stream().filter(one -> "CREATED".equals(one.getString("outcome"))))
        .hasSize(494);
    assertThat(answers.getLast().getInt("line")).isEqualTo(502);
    assertThat(answers.getLast().getString("outcome")).isEqualTo("UPDATED");
    service.admin().get("/api/v1/dossiers/H24.97-261005-0500").then().statusCode(200);
    service.admin().get("/api/v1/dossiers/H24.97-261005-0013").then().statusCode(404);
  }

  @Test
  void whatIsTakenTogetherIsAsIfTakenOneByOne() {
    List<String> lines = new ArrayList<>();
    for (int i = 1; i <= 40; i++) {
      boolean isBad = i % 9 == 0;
      lines.add(
          batchLine(
              "H24.96-261005-%04d".formatted(i),
              isBad
                  ? ",\"components\":[{\"code\":\"VB\",\"reuses\":\"NONE_QD_000001_V1\"}]"
                  : ",\"sourceVersion\":2,\"finishedAt\":\"2026-10-15T08:00:00+07:00\""));
    }
    lines.replaceAll(
        line -> line.contains("finishedAt") ? line.replace("IN_PROGRESS", "RETURNED") : line);
    lines.add(batchLine("H24.96-261005-0001", ",\"sourceVersion\":1"));
    lines.add(lines.get(1));

    List<JsonPath> answers = catalogue.batch("dossiers:batch", String.join("\n", lines));

    assertThat(answers).extracting(one -> one.getInt("line")).isSorted().hasSize(42);
    assertThat(answers.stream().filter(one -> "UNPROCESSABLE".equals(one.getString("reason"))))
        .extracting(one -> one.getInt("line"))
        .containsExactly(9, 18, 27, 36);
    assertThat(answers.stream().filter(one -> "CREATED".equals(one.getString("outcome"))))
        .hasSize(36);
    assertThat(answers.get(40).getString("outcome")).isEqualTo("IGNORED_OLDER");
    assertThat(answers.get(41).getString("outcome")).isEqualTo("REPEATED");
    service
        .admin()
        .get("/api/v1/dossiers/H24.96-261005-0040")
        .then()
        .body("history.state", contains("RECEIVED", "FINISHED", "RETURNED"))
        .body("coverage.required", equalTo(2));
    assertThat(
            service
                .admin()
                .get("/api/v1/audit?subject=H24.96-261005-0040")
                .jsonPath()
                .getList("items.action"))
        .containsExactly("dossier.put");
  }

  private static String batchLine(String code, String more) {
    return dossier(more).replace("\n", " ").replaceFirst("\\{", "{\"code\":\"" + code + "\",");
  }

  @Test
  void readsTheFieldNamesOfTheNationalPortal() {
    String line =
        """
        {"MaHoSo":"H24.98-261005-0010","MaTTHC":"%s","TenTTHC":"x","KenhThucHien":1,"LoaiDoiTuong":"2","HoVaTen":"Công ty TNHH Thử Nghiệm",
         "SoDinhDanh":"0312687878","NgayTiepNhan":"05/10/2026 08:30:00","NgayHenTra":"20/10/2026 17:00:00","TrangThaiHoSo":"5","DonViXuLy":"Phòng Đầu tư",
         "HoSoCoThanhPhanSoHoa":1,"TaiKhoanDuocXacThucVoiVNeID":"1",
         "TaiLieuNop":[{"MaThanhPhanHoSo":"VB","DuongDanTaiTepTin":"https://một-cửa.example/1","IsDeleted":0,"DuocLayTuKhoDMQG":1},
                       {"MaThanhPhanHoSo":"BC","IsDeleted":1}],
         "SoQuyetDinh":"15/QĐ-BQL","NgayBanHanh":"19/10/2026 00:00:00",
         "GiayToKetQua":[{"TenGiayTo":"x","DuongDanTepTinKetQua":"https://một-cửa.example/kq"}]}
        """
            .formatted(PROCEDURE)
            .replace("\n", " ");

    List<JsonPath> answers =
        catalogue.batch(
            "dossiers:dvcqg",
            line
                + "\n"
                + line.replace("05/10/2026", "31/02/2026")
                + "\n"
                + line.replace("\"KenhThucHien\":1", "\"KenhThucHien\":7"));

    assertThat(answers.get(0).getString("outcome")).isEqualTo("CREATED");
    assertThat(answers.get(1).getString("detail")).contains("NgayTiepNhan");
    assertThat(answers.get(2).getString("detail")).contains("KenhThucHien");
    service
        .admin()
        .get("/api/v1/dossiers/H24.98-261005-0010")
        .then()
        .body("channel", equalTo("IN_PERSON"))
        .body("state", equalTo("SUPPLEMENT_REQUESTED"))
        .body("department", equalTo("Phòng Đầu tư"))
        .body("applicant.taxCode", equalTo("0312687878"))
        .body("receivedAt", equalTo("2026-10-05T08:30:00+07:00"))
        .body("components", hasSize(1))
        .body("components[0].fromStore", equalTo(true))
        .body("result.url", equalTo("https://một-cửa.example/kq"))
        .body("result.number", equalTo("15/QĐ-BQL"))
        .body("result.issuedOn", equalTo("2026-10-19"))
        .body("componentReused", equalTo(true))
        .body("populationData", equalTo(true));
  }

  private JsonPath page(String cursor) {
    return service
        .admin()
        .get("/api/v1/dossiers?procedure=" + PROCEDURE + "&limit=200&cursor=" + cursor)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  @Test
  void theListTellsCoverageButNoHistory() {
    put("H24.98-261005-0011", dossier("")).statusCode(200);

    JsonPath listed = page("");
    while (listed.get("items.find { it.code == 'H24.98-261005-0011' }") == null) {
      listed = page(listed.getString("next"));
    }
    assertThat(listed.getInt("items.find { it.code == 'H24.98-261005-0011' }.coverage.required"))
        .isEqualTo(2);
    assertThat(listed.<Object>get("items[0].history")).isNull();
    JsonPath first =
        service
            .admin()
            .get("/api/v1/dossiers?limit=1")
            .then()
            .body("items", hasSize(1))
            .extract()
            .jsonPath();
    service
        .admin()
        .get("/api/v1/dossiers?limit=1&cursor=" + first.getString("next"))
        .then()
        .body("items", hasSize(1));
  }

  @Test
  void textThatCannotBeStoredIsRefused() {
    put("H24.98-261005-0012", dossier("").replace("Thử Nghiệm", "Thử\\u0000"))
        .statusCode(400)
        .body("reason", equalTo("INVALID_REQUEST"));
    put("H24.98-261005-0012", dossier("").replace("\"DT\"", "\"D\\u0000T\"")).statusCode(400);
    service.admin().urlEncodingEnabled(false).get("/api/v1/documents?q=%00").then().statusCode(400);
    for (String agency : List.of("H24.123.123.123", "H24.", "", "H24\\u0000", "h24", "H24\\n99")) {
      service
          .admin()
          .multiPart(
              "metadata",
              "{\"agencyCode\":\"" + agency + "\",\"role\":\"component\"}",
              "application/json")
          .multiPart("file", "scan.pdf", new byte[] {1})
          .post("/api/v1/documents/import")
          .then()
          .statusCode(400)
          .body("reason", equalTo("INVALID_REQUEST"));
    }
    for (String code :
        List.of("H24.123.123.123-261005-0001", "H24-261305-0001", "H24-261005-0000")) {
      put(code, dossier("")).statusCode(400).body("reason", equalTo("INVALID_REQUEST"));
    }
  }
}
