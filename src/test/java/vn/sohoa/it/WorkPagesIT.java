package vn.sohoa.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.http.ContentType;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The first page, the page for scans and those of reports: they show data, each to its readers. */
@Tag("slow")
class WorkPagesIT {
  private static final String PROCEDURE = "1.009871";
  private static final String DOSSIER = "H24.87-210415-0001";
  private static final AtomicInteger PERSONS = new AtomicInteger();
  private static final String FAILED = "H24.87_TL_000001_V1";

  private final RunningService service = SharedService.get();
  private final QueueDesk desk = new QueueDesk(service);

  @BeforeAll
  static void fill() {
    RunningService service = SharedService.get();
    new Catalogue(service).procedure(PROCEDURE);
    service
        .admin()
        .contentType(ContentType.JSON)
        .body(
            """
            {"procedureCode":"%s","channel":"IN_PERSON","department":"Phòng Trang <Web>","state":"IN_PROGRESS",
             "applicant":{"kind":"ORGANIZATION","name":"Công ty TNHH Trang","taxCode":"0312687878"},
             "receivedAt":"2021-04-15T08:30:00+07:00","components":[{"code":"VB","declaredPages":1}]}
            """
                .formatted(PROCEDURE))
        .put("/api/v1/dossiers/" + DOSSIER)
        .then()
        .statusCode(200);
    service.execute(
        """
        INSERT INTO document (id, doc_code, state, failure, stage, agency_code, role, sha256, size, key_id, received_at, finished_at,
                              file_name, secrecy_checked)
        VALUES (uuidv7(), '%s', 'FAILED', 'ENCRYPTED', 'TRIAGE', 'H24.87', 'COMPONENT', repeat('0', 64), 1,
                (SELECT min(id) FROM access_key), now(), now(), 'giấy <1>.pdf', true)
        """
            .formatted(FAILED));
  }

  /** A person of this role, who is signed in. */
  private Person person(String role) {
    return Person.signedIn(
        service, "trang-" + role.toLowerCase(Locale.ROOT) + "-" + PERSONS.incrementAndGet(), role);
  }

  private String page(String role, String address) {
    return person(role).page(address).then().statusCode(200).extract().asString();
  }

  @Test
  void aClerkSeesWhatWaitsWhatFailedAndHowFarTheMonthIs() {
    desk.document("H24.87_TL_000002_V1", DOSSIER, 40, "LOW_CONFIDENCE");
    Person clerk = person("CLERK");
    clerk.api().put("/api/v1/reviews/claims/H24.87_TL_000002_V1").then().statusCode(200);

    String home = clerk.page("/").asString();

    assertThat(home)
        .contains("data-live=\"/api/v1/reviews/events\"", "data-count=\"total\"")
        .contains("href=\"/review/H24.87_TL_000002_V1\"")
        .containsPattern("Tháng này so với 100 %: (–|[\\d,]+ % · [\\d.]+ / [\\d.]+ giấy tờ)<")
        .contains("tài liệu của hồ sơ đã quá hạn", "tài liệu của hồ sơ đến hạn hôm nay")
        .contains(FAILED, "Tệp có mật khẩu", "giấy &lt;1&gt;.pdf")
        .contains("data-api=\"POST /documents/" + FAILED + "/reprocess\"")
        .doesNotContain("style=", "onclick", "giấy <1>");
  }

  @Test
  void eachRoleSeesItsOwnParts() {
    assertThat(page("STATION", "/"))
        .contains("href=\"/scan\"")
        .doesNotContain("href=\"/reports\"", "data-live", FAILED);
    assertThat(page("AUDITOR", "/"))
        .contains("href=\"/reports\"")
        .doesNotContain("href=\"/scan\"", "data-live", FAILED);
    assertThat(page("REVIEWER", "/"))
        .contains(FAILED)
        .doesNotContain("/reprocess", "href=\"/scan\"");
    assertThat(page("AUDITOR", "/reports/quality"))
        .contains("Tệp có mật khẩu")
        .doesNotContain(FAILED);
    person("STATION").page("/reports").then().statusCode(403);
    person("AUDITOR").page("/scan").then().statusCode(403);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/reports", "/reports/kpi766", "/reports/work", "/reports/quality"})
  void everyReportAnswersInBothLanguages(String address) {
    String vietnamese = page("AUDITOR", address);
    String english =
        service
            .admin()
            .accept(ContentType.HTML)
            .cookie("sohoa_language", "en")
            .get(address)
            .then()
            .statusCode(200)
            .extract()
            .asString();

    assertThat(vietnamese)
        .contains("<html lang=\"vi\">", "aria-current=\"page\">")
        .doesNotContain("style=");
    assertThat(english).contains("<html lang=\"en\">", "Scan quality");
  }

  @Test
  void coverageIsShownForTheChosenDossiers() {
    String report =
        page(
            "AUDITOR", "/reports?from=2021-04-01&to=2021-04-30&department=&procedure=" + PROCEDURE);

    assertThat(report)
        .contains("Phòng Trang &lt;Web&gt;", PROCEDURE, "01/04/2021 – 30/04/2021")
        .contains(PROCEDURE + " · Chấp thuận chủ trương đầu tư")
        .containsPattern(
            "<tfoot>\\s*<tr>\\s*<th scope=\"row\">Tổng</th>\\s*<td class=\"number\">1</td>")
        .contains("rect class=\"remainder\"")
        .contains("role=\"img\"", "<desc id=\"period-text\">", "Còn thiếu: 100 %")
        .contains(
            "/api/v1/reports/coverage?from=2021-04-01&amp;to=2021-04-30&amp;procedure="
                + PROCEDURE
                + "&amp;format=csv")
        .doesNotContain("<Web>");
    assertThat(page("AUDITOR", "/reports?from=x&to=2020-01-01"))
        .as("what is no day is left out")
        .contains("value=\"01/01/2020\"", "Không có hồ sơ");
  }

  @Test
  void theWorkIsDrawnAndWrittenAsTables() {
    String report = page("AUDITOR", "/reports/work");

    List<String> charts = List.of("backlog", "documents", "pages", "ages");
    assertThat(charts)
        .allSatisfy(chart -> assertThat(report).contains("id=\"" + chart + "-title\""));
    assertThat(report)
        .contains("<polyline class=\"curve\"", "<caption>Tuổi của hàng chờ</caption>");
  }

  @Test
  void theScanPageHasReasonsInWordsAndItsScript() {
    String scan = page("STATION", "/scan");

    assertThat(scan)
        .contains("data-code=\"ENCRYPTED\"", "data-code=\"BLOB_DAMAGED\"", "scan.js")
        .contains("pattern=\"[A-Z][0-9]{2}(\\.[0-9]{2,3}){0,3}\"", "data-retries=\"false\"");
    String script = scan.replaceAll("(?s).*src=\"([^\"]*scan\\.js)\".*", "$1");
    service.anonymous().get(script).then().statusCode(200).contentType("text/javascript");
  }

  @Test
  void aStationSeesWhatItHasToScanAgainWithoutLinksToRecords() {
    String rescans = page("STATION", "/rescans");

    assertThat(rescans).contains("Không có giấy tờ nào phải quét lại.", "Không có trang nào.");
    assertThat(rescans).doesNotContain("href=\"/documents");
  }

  @Test
  void theScanPageTakesWhatTheDossierKnows() {
    String component = page("CLERK", "/scan?dossier=" + DOSSIER + "&component=V\"B");
    String result = page("STATION", "/scan?dossier=" + DOSSIER + "&role=result");

    assertThat(component)
        .contains("name=\"dossierCode\" value=\"" + DOSSIER + "\"", "data-given=\"V&quot;B\"")
        .contains("id=\"print\" hidden", "id=\"receipt-applicant\"", "ký, ghi rõ họ tên")
        .doesNotContain("value=\"result\" selected");
    assertThat(result).contains("value=\"result\" selected", "data-given=\"\"");
  }

  /** A page that nobody looks at keeps its stream open, but not its session. */
  @Test
  void aSessionOpensStreamsWhichDoNotProlongIt() throws IOException, InterruptedException {
    Person clerk = person("CLERK");
    service.execute(
        "UPDATE session SET created_at = now() - interval '3 h', last_used_at = now() - interval '2 h' WHERE key_id = '%s'"
            .formatted(clerk.id()));

    try (EventStream stream = EventStream.ofPage(service, "/api/v1/reviews/events", clerk)) {
      assertThat(stream.linesUntil("data")).anyMatch(line -> line.endsWith("counts"));
    }
    service.execute(
        """
        DO $$ BEGIN
          ASSERT (SELECT last_used_at < now() - interval '1 h' FROM session WHERE key_id = '%s'), 'prolonged by a stream';
        END $$
        """
            .formatted(clerk.id()));
    clerk.page("/").then().statusCode(200);
    service.execute(
        """
        DO $$ BEGIN
          ASSERT (SELECT last_used_at > now() - interval '1 h' FROM session WHERE key_id = '%s'), 'not prolonged by a page';
        END $$
        """
            .formatted(clerk.id()));
  }
}
