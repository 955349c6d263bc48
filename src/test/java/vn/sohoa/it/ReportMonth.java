package vn.sohoa.it;

import io.restassured.http.ContentType;

/** Dossiers of March 2024, a month that no other test uses. */
final class ReportMonth {
  static final String MONTH = "from=2024-03-01&to=2024-03-31";
  static final String PROCEDURE = "1.009736";

  private final RunningService service;

  ReportMonth(RunningService service) {
    this.service = service;
  }

  void fill() {
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

  void put(String code, String department, String state, String more) {
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
}
