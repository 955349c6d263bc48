package vn.sohoa.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nothing that a message about a dossier says is lost without a word. */
class DossierMessageIT {
  private static final String PROCEDURE = "1.009917";
  private final RunningService service = SharedService.get();
  private final Catalogue catalogue = new Catalogue(service);

  @BeforeEach
  void knowTheProcedure() {
    catalogue.procedure(
        PROCEDURE,
        """
        {"name":"Cấp giấy phép","returnsPaperResult":true,"components":[
          {"code":"DON","name":"Đơn"},{"code":"HOPDONG","name":"Hợp đồng","required":false}]}
        """);
  }

  private static String portal(int number, String more) {
    return """
        {"MaHoSo":"H24.93-231005-%04d","MaTTHC":"%s","KenhThucHien":"1","LoaiDoiTuong":"2","ChuHoSo":"Công ty TNHH Thử Nghiệm",
         "DinhDanhCHS":[{"LoaiDinhDanh":"3","SoDinhDanh":"0312687878"}],"NgayTiepNhan":"20231005083000"%s}
        """
        .formatted(number, PROCEDURE, more)
        .replace("\n", " ");
  }

  private static String envelope(String... dossiers) {
    return "{\"session\":\"x\",\"madonvi\":\"H24.93\",\"service\":\"DongBoHoSoMC\",\"isUpdating\":\"true\",\"data\":[%s]}"
        .formatted(String.join(",", dossiers));
  }

  private static String own(String more) {
    return """
        {"procedureCode":"%s","channel":"POST","state":"IN_PROGRESS",
         "applicant":{"kind":"ORGANIZATION","name":"Công ty TNHH Thử Nghiệm","taxCode":"0312687878"},
         "receivedAt":"2023-10-05T08:30:00+07:00"%s}
        """
        .formatted(PROCEDURE, more);
  }

  private RequestSpecification json() {
    return service.admin().contentType(ContentType.JSON);
  }

  private ValidatableResponse put(String code, String more) {
    return json().body(own(more)).put("/api/v1/dossiers/" + code).then();
  }

  private List<Integer> numerators(String department) {
    return service
        .admin()
        .queryParam("department", department)
        .get("/api/v1/reports/kpi766?from=2023-10-01&to=2023-10-31")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .getList("indicators.numerator");
  }

  @ParameterizedTest
  @CsvSource({"1, DanhSachGiayToKetQua", "2, GiayToKetQua", "3, danhSachGiayToKetQua"})
  void aResultInAnEnvelopeCounts(int number, String list) {
    String department = "Phòng " + number;
    List<JsonPath> answers =
        catalogue.batch(
            "dossiers:dvcqg",
            envelope(
                portal(
                    number,
                    ",\"DonViXuLy\":\"%s\",\"TrangThaiHoSo\":\"10\",\"NgayKetThucXuLy\":\"20231010083000\",\"NgayTra\":\"11/10/2023 09:00:00\",\"TaiLieuNop\":[{\"MaThanhPhanHoSo\":\"DON\",\"DuongDanTaiTepTin\":\"https://example.vn/d\"}],\"%s\":[{\"TenGiayTo\":\"Giấy phép\",\"DuongDanTepTinKetQua\":\"https://example.vn/kq\"}]"
                        .formatted(department, list))));

    assertThat(answers).hasSize(1);
    assertThat(answers.getFirst().getString("outcome")).isEqualTo("CREATED");
    assertThat(answers.getFirst().getInt("position")).isEqualTo(1);
    assertThat(answers.getFirst().getList("warnings")).isNull();
    assertThat(numerators(department).subList(1, 3)).as("4.1 and 4.2").containsExactly(1, 1);
    service
        .admin()
        .get("/api/v1/dossiers/H24.93-231005-%04d".formatted(number))
        .then()
        .body("receivingAgency", equalTo("H24.93"))
        .body("applicant.taxCode", equalTo("0312687878"))
        .body("history.state", contains("RECEIVED", "FINISHED", "RETURNED"))
        .body("history[2].at", equalTo("2023-10-11T09:00:00+07:00"))
        .body("otherMembers", hasKey("/" + list + "/0/TenGiayTo"))
        .body("coverage.items.name", contains("Đơn", "Kết quả giải quyết"));
  }

  @Test
  void anEnvelopeAsJsonIsAnsweredAsJsonEachDossierByItself() {
    JsonPath answer =
        json()
            .body(
                envelope(
                        portal(11, ",\"TaiLieuNop\":[{\"MaThanhPhanHoSo\":\"DONN\"}]"),
                        portal(12, ",\"TrangThaiHoSo\":\"77\""),
                        portal(11, ",\"GhiChuu\":\"x\""))
                    .getBytes(StandardCharsets.UTF_8))
            .post("/api/v1/dossiers:dvcqg")
            .then()
            .statusCode(200)
            .contentType(ContentType.JSON)
            .extract()
            .jsonPath();

    assertThat(answer.getList("items.position")).containsExactly(1, 2, 3);
    assertThat(answer.getList("items.outcome")).containsExactly("CREATED", null, "UPDATED");
    assertThat(answer.getMap("items[0].warnings[0]"))
        .containsEntry("pointer", "/data/0/TaiLieuNop/0/MaThanhPhanHoSo")
        .containsEntry("nearest", "DON")
        .containsEntry("allowed", List.of("DON", "HOPDONG"));
    assertThat(answer.getMap("items[1].errors[0]"))
        .containsEntry("pointer", "/data/1/TrangThaiHoSo");
    assertThat(answer.getString("items[2].warnings[0].pointer")).isEqualTo("/data/2/GhiChuu");
    service
        .admin()
        .get("/api/v1/dossiers/H24.93-231005-0011")
        .then()
        .body("otherMembers", equalTo(Map.of("/GhiChuu", "x")));
    json().body("{").post("/api/v1/dossiers:dvcqg").then().statusCode(400);
  }

  @Test
  void aMistypedComponentIsToldAndRefusedIfStrict() {
    String code = "H24.93-231005-0021";
    String sent = ",\"components\":[{\"code\":\"DON\"},{\"code\":\"HOPDNG\"},{\"code\":\"ZZ\"}]";
    put(code, sent)
        .statusCode(200)
        .body("warnings.pointer", contains("/components/1/code", "/components/2/code"))
        .body("warnings[0].nearest", equalTo("HOPDONG"))
        .body("warnings[1]", not(hasKey("nearest")))
        .body("coverage.items.componentCode", contains("DON", "HOPDNG", "ZZ", null));

    json()
        .body(own(sent))
        .put("/api/v1/dossiers/H24.93-231005-0022?strict=true")
        .then()
        .statusCode(422)
        .body("reason", equalTo("UNPROCESSABLE"))
        .body("errors.pointer", contains("/components/1/code", "/components/2/code"));
    service.admin().get("/api/v1/dossiers/H24.93-231005-0022").then().statusCode(404);
    json()
        .body(own(""))
        .put("/api/v1/dossiers/H24.93-231005-0022?strict=true")
        .then()
        .statusCode(200);
    json()
        .body(own(""))
        .put("/api/v1/dossiers/H24.93-231005-0022?strict=yes")
        .then()
        .statusCode(400)
        .body("errors[0].parameter", equalTo("strict"))
        .body("errors[0].allowed", contains("true", "false"));
    put(code, "")
        .body("warnings", equalTo(List.of()))
        .body("coverage.items.componentCode", contains("DON", null));
  }

  @Test
  void aResultThatTheCatalogueDoesNotExpectIsTold() {
    catalogue.procedure(
        "1.009919", "{\"name\":\"Không trả giấy\",\"returnsPaperResult\":false,\"components\":[]}");
    String result = ",\"result\":{\"url\":\"https://example.vn/kq\"},\"receivingAgency\":\"Sở\"";

    json()
        .body(own(result).replace(PROCEDURE, "1.009919"))
        .put("/api/v1/dossiers/H24.93-231005-0081")
        .then()
        .statusCode(200)
        .body("warnings.pointer", contains("/result", "/receivingAgency"));
    put("H24.93-231005-0082", result.replace("Sở", "H24.93")).body("warnings", equalTo(List.of()));
  }

  @Test
  void theReceiptOfAScanNamesAMistypedCode() {
    put("H24.93-231005-0091", "").statusCode(200);

    JsonPath receipt =
        service
            .admin()
            .multiPart(
                "metadata",
                "{\"agencyCode\":\"H24.93\",\"role\":\"component\",\"dossierCode\":\"H24.93-231005-0091\",\"componentCode\":\"DONN\",\"procedureCode\":\"1.009971\"}",
                "application/json")
            .multiPart("file", "scan.pdf", new byte[] {1})
            .post("/api/v1/documents/import")
            .then()
            .statusCode(202)
            .extract()
            .jsonPath();

    assertThat(receipt.getList("warnings.pointer"))
        .containsExactly("/procedureCode", "/componentCode");
    assertThat(receipt.getList("warnings.nearest")).containsExactly(PROCEDURE, "DON");
  }

  @Test
  void aBatchNamesWhatIsWrongInALine() {
    String line =
        own("").replaceFirst("\\{", "{\"code\":\"H24.93-231005-0031\",").replace("\n", " ");
    List<JsonPath> answers =
        catalogue.batch(
            "dossiers:batch?strict=true",
            String.join(
                "\n",
                line.replace("IN_PROGRESS", "IN_PROGRES"),
                line.replace(PROCEDURE, PROCEDURE + "7"),
                line.replaceFirst("}\\s*$", ",\"components\":[{\"code\":\"DN\"}]}"),
                line.replaceFirst("}\\s*$", ",\"components\":[{\"code\":\"\"}]}"),
                line + " {}",
                line));

    assertThat(answers)
        .extracting(one -> one.getString("reason") + " " + one.getString("errors[0].pointer"))
        .containsExactly(
            "INVALID_REQUEST /state",
            "UNPROCESSABLE /procedureCode",
            "UNPROCESSABLE /components/0/code",
            "INVALID_REQUEST /components/0/code",
            "INVALID_REQUEST null",
            "null null");
    assertThat(answers.get(0).getString("errors[0].nearest")).isEqualTo("IN_PROGRESS");
    assertThat(answers.get(0).getList("errors[0].allowed")).contains("RECEIVED", "IN_PROGRESS");
    assertThat(answers.get(1).getString("errors[0].nearest")).isEqualTo(PROCEDURE);
    assertThat(answers.get(2).getString("errors[0].nearest")).isEqualTo("DON");
    assertThat(answers.get(5).getString("outcome")).isEqualTo("CREATED");
  }

  @Test
  void bytesThatAreNoUtf8AreRefused() {
    byte[] line = portal(41, "").replace("Nghiệm", "Nghi?m").getBytes(StandardCharsets.ISO_8859_1);
    line[new String(line, StandardCharsets.ISO_8859_1).indexOf("Nghi?m") + 4] = (byte) 0xE9;
    String answer =
        service
            .admin()
            .contentType("application/x-ndjson")
            .body(line)
            .post("/api/v1/dossiers:dvcqg")
            .asString();

    assertThat(JsonPath.from(answer).getString("detail")).contains("UTF-8");
  }

  @ParameterizedTest
  @CsvSource({
    "51, sourceVersion, 5, 6",
    "52, updatedAt, '\"2023-10-06T08:00:00+07:00\"', '\"2023-10-06T08:00:01+07:00\"'"
  })
  void aRepeatedNumberWithOtherContentIsAConflict(
      int number, String member, String first, String next) {
    String code = "H24.93-231005-%04d".formatted(number);
    String order = ",\"%s\":%s".formatted(member, first);
    put(code, order + ",\"department\":\"A\"").body("outcome", equalTo("CREATED"));

    put(code, order + ",\"department\":\"A\"").body("outcome", equalTo("REPEATED"));
    put(code, order + ",\"department\":\"B\"")
        .statusCode(409)
        .body("reason", equalTo("CONFLICT"))
        .body("detail", containsString(member))
        .body("errors[0].pointer", equalTo("/" + member));
    String line =
        own(order + ",\"department\":\"C\"")
            .replaceFirst("\\{", "{\"code\":\"" + code + "\",")
            .replace("\n", " ");
    JsonPath answer = catalogue.batch("dossiers:batch", line).getFirst();
    assertThat(answer.getString("reason")).isEqualTo("CONFLICT");
    service.admin().get("/api/v1/dossiers/" + code).then().body("department", equalTo("A"));

    put(code, ",\"%s\":%s,\"department\":\"B\"".formatted(member, next))
        .body("outcome", equalTo("UPDATED"))
        .body("department", equalTo("B"));
  }

  @Test
  void anOrderIsComparedWithTheMessageThatGaveIt() {
    String code = "H24.93-231005-0061";
    put(code, ",\"sourceVersion\":5,\"department\":\"A\"").statusCode(200);
    put(code, ",\"department\":\"B\"").body("outcome", equalTo("UPDATED"));

    put(code, ",\"sourceVersion\":5,\"department\":\"A\"").body("outcome", equalTo("REPEATED"));
    put(code, ",\"sourceVersion\":5,\"department\":\"B\"").statusCode(409);
  }

  @Test
  void aDossierIsReplacedOnlyIfNobodyChangedIt() {
    String address = "/api/v1/dossiers/H24.93-231005-0071";
    json().header("If-Match", "*").body(own("")).put(address).then().statusCode(412);
    String created =
        json()
            .header("If-None-Match", "*")
            .body(own(""))
            .put(address)
            .then()
            .statusCode(200)
            .extract()
            .header("ETag");
    json()
        .header("If-None-Match", "*")
        .body(own(""))
        .put(address)
        .then()
        .statusCode(412)
        .body("reason", equalTo("PRECONDITION_FAILED"));
    service.admin().get(address).then().header("ETag", created);
    service
        .admin()
        .header("If-None-Match", "\"x\", " + created)
        .get(address)
        .then()
        .statusCode(304)
        .header("ETag", created);

    String changed =
        json()
            .header("If-Match", created)
            .body(own(",\"department\":\"A\""))
            .put(address)
            .then()
            .statusCode(200)
            .extract()
            .header("ETag");

    assertThat(changed).isNotEqualTo(created).startsWith("\"");
    json()
        .header("If-Match", created)
        .body(own(",\"department\":\"B\""))
        .put(address)
        .then()
        .statusCode(412);
    service
        .admin()
        .header("If-None-Match", created)
        .get(address)
        .then()
        .statusCode(200)
        .body("department", equalTo("A"));
  }
}
