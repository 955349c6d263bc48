package vn.sohoa.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Indicators of a month, the dossiers behind them, and snapshots. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KpiIT {
  private final RunningService service = SharedService.get();
  private final ReportMonth month = new ReportMonth(service);

  @BeforeAll
  void fillAMonth() {
    month.fill();
  }

  @Test
  void computesTheIndicatorsOfAPeriod() {
    JsonPath report =
        service
            .admin()
            .get("/api/v1/reports/kpi766?" + ReportMonth.MONTH)
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
        .get("/api/v1/reports/kpi766?" + ReportMonth.MONTH + "&department=MT")
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
    String path = "/api/v1/reports/kpi766/dossiers?" + ReportMonth.MONTH + "&indicator=";
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

  private static final String NOVEMBER = "from=2023-11-01&to=2023-11-30";

  private void put(int number, String procedure, String channel, String receivedAt, String more) {
    service
        .admin()
        .contentType(ContentType.JSON)
        .body(
            """
            {"procedureCode":"%s","channel":"%s","department":"KPI %d","state":"IN_PROGRESS",
             "applicant":{"kind":"ORGANIZATION","name":"Công ty CP Mẫu","taxCode":"0314409058"},
             "receivedAt":"%s"%s}
            """
                .formatted(procedure, channel, number, receivedAt, more))
        .put("/api/v1/dossiers/H24.96-231101-%04d".formatted(number))
        .then()
        .statusCode(200);
  }

  private JsonPath november(int number) {
    return service
        .admin()
        .queryParam("department", "KPI " + number)
        .get("/api/v1/reports/kpi766?" + NOVEMBER)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  @ParameterizedTest(name = "{1} {2} → 4.1 to 4.5: {3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1 | POST      | "components":[{"code":"VB","fileUrl":"https://example.vn/vb"}] | 0 0 0 0 0
          2 | ONLINE    | "components":[{"code":"VB","fileUrl":"https://example.vn/vb"}],"result":{"url":"https://example.vn/kq"} | 1 1 0 0 0
          3 | IN_PERSON | "result":{"url":"https://example.vn/kq"}                       | 1 0 0 0 0
          4 | IN_PERSON | "result":{"url":"https://example.vn/kq","shared":true}         | 1 0 0 1 0
          5 | IN_PERSON | "components":[{"code":"VB","fromStore":true}]                  | 0 0 0 1 0
          6 | IN_PERSON | "components":[{"code":"VB","reused":true},{"code":"HD"}]       | 0 0 1 0 0
          7 | IN_PERSON | "componentReused":true                                         | 0 0 1 0 0
          8 | IN_PERSON | "populationData":true                                          | 0 0 0 0 1
          9 | ONLINE    | "otherFileUrl":"https://example.vn/vb","result":{"url":"https://example.vn/kq"} | 1 1 0 0 0
          10| IN_PERSON | "fromStore":true                                               | 0 0 0 1 0
          11| IN_PERSON | "components":[{"code":"VB","usedAgain":true}]                  | 0 0 0 0 0
          """)
  void everyFlagCountsWhereItsFormulaSaysSo(
      int number, String channel, String more, String numerators) {
    put(number, ReportMonth.PROCEDURE, channel, "2023-11-01T00:00:00+07:00", "," + more);

    JsonPath report = november(number);

    assertThat(report.getList("indicators.denominator")).containsExactly(1, 1, 1, 1, 1, 1);
    assertThat(
            report.getList("indicators.numerator").stream()
                .skip(1)
                .map(String::valueOf)
                .collect(Collectors.joining(" ")))
        .isEqualTo(numerators);
  }

  @Test
  void withoutAPaperResultAFileIsEnoughAndFourPointOneHasNothingToCount() {
    service
        .admin()
        .contentType(ContentType.JSON)
        .body(
            "{\"name\":\"Không trả giấy\",\"returnsPaperResult\":false,\"components\":[{\"code\":\"VB\",\"name\":\"Đơn\"}]}")
        .put("/api/v1/procedures/1.009914")
        .then()
        .statusCode(200);
    put(
        21,
        "1.009914",
        "POST",
        "2023-11-30T23:59:59+07:00",
        ",\"components\":[{\"code\":\"VB\",\"fileUrl\":\"https://example.vn/vb\"}]");
    put(22, "1.009914", "POST", "2023-12-01T00:00:00+07:00", "");

    JsonPath report = november(21);

    assertThat(report.getList("indicators.denominator")).containsExactly(1, 0, 1, 1, 1, 1);
    assertThat(report.getList("indicators.numerator")).containsExactly(0, 0, 1, 0, 0, 0);
    assertThat(report.getString("indicators[1].percent")).as("4.1").isNull();
    assertThat(report.getList("indicators.percentOfMaximum"))
        .as("only 4.2 and 4.3 are scored by a rate of 80 %")
        .containsExactly(null, null, 100.0f, 0.0f, null, null);
    assertThat(report.getList("indicators.points")).containsOnlyNulls();
    assertThat(november(22).getList("indicators.denominator"))
        .as("received a second after the period")
        .containsOnly(0);
  }

  @ParameterizedTest
  @CsvSource({
    "reports/kpi766?from=2024-03-01&to=%2B999999999-12-31",
    "reports/kpi766?from=-999999999-01-01&to=2024-03-01",
    "reports/coverage?from=2024-03-01&to=%2B999999999-12-31",
    "reports/coverage?format=csv&from=2024-03-01&to=%2B999999999-12-31",
    "reports/coverage/missing?from=2024-03-01&to=%2B10000-01-01",
    "reports/monthly?month=%2B999999999-12",
    "procedures?on=%2B999999999-12-31",
    "procedures/1.009736?on=-999999999-01-01"
  })
  void aYearThatNoCalendarReachesIsABadRequest(String query) {
    service
        .admin()
        .urlEncodingEnabled(false)
        .get("/api/v1/" + query)
        .then()
        .statusCode(400)
        .body("reason", equalTo("INVALID_REQUEST"));
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
        .get("/api/v1/reports/kpi766/dossiers?" + ReportMonth.MONTH + "&indicator=9.9")
        .then()
        .statusCode(400);
    service
        .admin()
        .get("/api/v1/reports/coverage?" + ReportMonth.MONTH + "&groupBy=planet")
        .then()
        .statusCode(400);
    service
        .admin()
        .get("/api/v1/reports/coverage/missing?" + ReportMonth.MONTH + "&cursor=x%20y")
        .then()
        .statusCode(400)
        .body("reason", equalTo("INVALID_CURSOR"));
    service.admin().get("/api/v1/reports/kpi766/snapshots/none").then().statusCode(404);
    service.anonymous().get("/api/v1/reports/kpi766?" + ReportMonth.MONTH).then().statusCode(401);
  }

  @Test
  void aSnapshotStaysAndItsDifferenceIsExplained() {
    String feb = "from=2024-02-01&to=2024-02-29";
    month.put("H24.96-240201-0001", "DT", "RECEIVED", "");
    month.put("H24.96-240202-0002", "DT", "RECEIVED", ",\"componentReused\":true");
    JsonPath before = freeze(feb);
    month.put("H24.96-240201-0001", "DT", "IN_PROGRESS", ",\"componentReused\":true");
    month.put("H24.96-240202-0002", "DT", "IN_PROGRESS", "");
    month.put("H24.96-240203-0003", "DT", "RECEIVED", "");
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
                + freeze(ReportMonth.MONTH).getString("snapshot"))
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
}
