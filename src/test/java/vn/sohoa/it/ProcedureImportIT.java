package vn.sohoa.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;

/** A catalogue is imported from CSV, XLSX or JSON, completely or not at all. */
class ProcedureImportIT {
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  private static final List<List<String>> TABLE =
      List.of(
          List.of(
              "Mã thủ tục",
              "Tên thủ tục",
              "Lĩnh vực",
              "Trả kết quả giấy",
              "Hiệu lực từ",
              "Mã thành phần",
              "Tên thành phần",
              "Bắt buộc",
              "Hình thức",
              "Dùng lại (tháng)"),
          List.of(
              "1.009801",
              "Cấp giấy phép, lao động",
              "Lao động",
              "có",
              "1/7/2025",
              "DON",
              "Đơn \"đề nghị\"",
              "có",
              "bản chính",
              ""),
          List.of(
              "1.009801",
              "",
              "",
              "",
              "1/7/2025",
              "SK",
              "Giấy khám sức khỏe",
              "có",
              "bản sao",
              "12"),
          List.of("1.009802", "Gia hạn giấy phép", "Lao động", "không", "", "", "", "", "", ""));

  private final RunningService service = SharedService.get();

  private ValidatableResponse send(String mediaType, byte[] body) {
    return service
        .admin()
        .contentType(mediaType)
        .body(body)
        .post("/api/v1/procedures:import")
        .then();
  }

  private static byte[] csv(List<List<String>> table) {
    return table.stream()
        .map(
            row ->
                row.stream()
                    .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                    .collect(java.util.stream.Collectors.joining(",")))
        .collect(java.util.stream.Collectors.joining("\r\n", "\uFEFF", ""))
        .getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] xlsx(List<List<String>> table) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var book = new Workbook(bytes, "test", "1.0")) {
      Worksheet sheet = book.newWorksheet("Danh mục");
      for (int row = 0; row < table.size(); row++) {
        for (int column = 0; column < table.get(row).size(); column++) {
          sheet.value(row, column, table.get(row).get(column));
        }
      }
    }
    return bytes.toByteArray();
  }

  private void assertImported() {
    service
        .admin()
        .get("/api/v1/procedures/1.009801")
        .then()
        .statusCode(200)
        .body("name", equalTo("Cấp giấy phép, lao động"))
        .body("validFrom", equalTo("2025-07-01"))
        .body("components.code", contains("DON", "SK"))
        .body("components[0].name", equalTo("Đơn \"đề nghị\""))
        .body("components.form", contains("ORIGINAL", "COPY"))
        .body("components[1].validityMonths", equalTo(12));
    service
        .admin()
        .get("/api/v1/procedures/1.009802")
        .then()
        .body("returnsPaperResult", equalTo(false));
  }

  @Test
  void readsCsv() {
    send("text/csv; charset=UTF-8", csv(TABLE))
        .statusCode(200)
        .body("procedures", equalTo(2))
        .body("components", equalTo(2));
    assertImported();
  }

  @Test
  void readsXlsx() throws IOException {
    send(XLSX, xlsx(TABLE)).statusCode(200).body("procedures", equalTo(2));
    assertImported();
  }

  @Test
  void readsJson() {
    String body =
        "[{\"code\":\"1.009803\",\"name\":\"Thu hồi\",\"returnsPaperResult\":true,\"components\":[{\"code\":\"A\",\"name\":\"Đơn\"}]}]";
    send(ContentType.JSON.toString(), body.getBytes(StandardCharsets.UTF_8))
        .statusCode(200)
        .body("components", equalTo(1));
    service.admin().get("/api/v1/procedures/1.009803").then().statusCode(200);
  }

  @Test
  void tellsEveryBadRowAndTakesNothing() {
    var table =
        List.of(
            TABLE.get(0),
            List.of("1.009804", "Tốt", "", "có", "", "A", "Đơn", "", "", ""),
            List.of("nonsense", "Xấu", "", "có", "", "A", "Đơn", "", "", ""),
            List.of("1.009805", "Xấu", "", "có lẽ", "", "A", "Đơn", "", "", ""),
            List.of("1.009806", "Xấu", "", "có", "31/2/2026", "A", "Đơn", "", "", ""),
            List.of("1.009804", "", "", "", "", "A", "Đơn", "", "", ""),
            List.of("1.009804", "", "", "", "", "B", "", "", "", ""),
            List.of("1.009804", "", "", "", "", "C", "Đơn", "", "giấy", ""));

    send("text/csv", csv(table))
        .statusCode(422)
        .body("reason", equalTo("UNPROCESSABLE"))
        .body(
            "errors.pointer",
            hasItems(
                "/rows/3/procedureCode",
                "/rows/4/returnsPaperResult",
                "/rows/5/validFrom",
                "/rows/6/componentCode",
                "/rows/7/componentName",
                "/rows/8/form"));
    service.admin().get("/api/v1/procedures/1.009804").then().statusCode(404);
  }

  @Test
  void neverOverwritesOneEntryOfAnImportByAnother() {
    String one =
        "{\"code\":\"1.009807\",\"name\":\"Cấp\",\"returnsPaperResult\":true,\"components\":[]%s}";
    String dated = one.formatted(",\"validFrom\":\"2025-07-01\"");
    sendJson(dated + "," + dated).statusCode(422).body("errors.pointer", contains("/1"));
    service.admin().get("/api/v1/procedures/1.009807").then().statusCode(404);
    sendJson(dated).statusCode(200);
    sendJson(dated + "," + one.formatted(""))
        .statusCode(422)
        .body("reason", equalTo("UNPROCESSABLE"));

    send(
            "text/csv",
            csv(
                List.of(
                    TABLE.get(0),
                    List.of("1.009808", "Cấp", "", "có", "1/7/2025", "A", "Đơn", "", "", ""),
                    List.of("1.009808", "", "", "", "2025-07-01", "B", "Giấy", "", "", "9999"))))
        .statusCode(422)
        .body("errors.pointer", contains("/rows/3/validityMonths"));
  }

  private ValidatableResponse sendJson(String procedures) {
    return send(
        ContentType.JSON.toString(), ("[" + procedures + "]").getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void refusesWhatIsNoTable() {
    send(XLSX, "not a workbook".getBytes(StandardCharsets.UTF_8))
        .statusCode(400)
        .body("reason", equalTo("INVALID_REQUEST"));
    send("text/csv", new byte[0]).statusCode(400);
    send("text/csv", "a,b\n1,2".getBytes(StandardCharsets.UTF_8)).statusCode(400);
    send("application/json", "{".getBytes(StandardCharsets.UTF_8)).statusCode(400);
    send("text/plain", new byte[] {1}).statusCode(415);
  }

  @Test
  void concurrentChangesOfOneEntryWaitForEachOther() throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      List<Callable<Integer>> changes =
          IntStream.range(0, 40).<Callable<Integer>>mapToObj(i -> () -> change(i)).toList();

      for (Future<Integer> status : threads.invokeAll(changes)) {
        assertThat(status.get()).isEqualTo(200);
      }
    }
  }

  private int change(int number) {
    return service
        .admin()
        .contentType(ContentType.JSON)
        .body(
            """
            {"name":"Thủ tục %d","returnsPaperResult":false,"components":[{"code":"VB","name":"Văn bản"}]}
            """
                .formatted(number))
        .put("/api/v1/procedures/1.009808")
        .statusCode();
  }

  @Test
  void theSameContentAgainWritesNothing() {
    // Given
    byte[] table =
        """
        [{"code":"1.009809","name":"Thủ tục","returnsPaperResult":false,
          "components":[{"code":"VB","name":"Văn bản"}]}]
        """
            .getBytes(StandardCharsets.UTF_8);
    send("application/json", table).statusCode(200);

    // When
    send("application/json", table).statusCode(200).body("procedures", equalTo(1));

    // Then
    service
        .admin()
        .get("/api/v1/audit?subject=1.009809")
        .then()
        .statusCode(200)
        .body("items.action", contains("procedure.put"));
  }
}
