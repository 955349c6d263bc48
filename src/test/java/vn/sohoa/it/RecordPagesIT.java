package vn.sohoa.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import vn.sohoa.admin.sample.SamplePaper;
import vn.sohoa.admin.sample.SampleScan;
import vn.sohoa.engine.TestPages;

/** Pages of documents and dossiers show what is stored, to those who may see it. */
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RecordPagesIT {
  private static final String PROCEDURE = "1.009811";
  private static final String DOSSIER = "H24.99-250613-0001";
  private static final String EMPTY_DOSSIER = "H24.99-250613-0002";
  private static final String CORRECTED_DOSSIER = "H24.99-250613-0003";

  private final RunningService service = SharedService.get();
  private final Scans scans = Scans.ofNewStation(service);
  private Optional<Person> clerk = Optional.empty();
  private String docCode = "";
  private String doubtful = "";

  @BeforeAll
  void fill(@TempDir Path folder) throws IOException {
    var catalogue = new Catalogue(service);
    catalogue.procedure(PROCEDURE);
    catalogue.dossier(DOSSIER, PROCEDURE, "0312687123");
    catalogue.dossier(EMPTY_DOSSIER, PROCEDURE, "0312687124");
    catalogue.dossier(CORRECTED_DOSSIER, PROCEDURE, "0312687125");
    clerk = Optional.of(Person.signedIn(service, "records-clerk", "CLERK"));
    docCode = sent(folder, "6201", DOSSIER);
    doubtful = sent(folder, "", DOSSIER);
  }

  private Person clerk() {
    return clerk.orElseThrow();
  }

  private String sent(Path folder, String number, String dossier) throws IOException {
    Path file = folder.resolve("paper" + number + ".pdf");
    SampleScan.of(
            SamplePaper.decision()
                .numbered(number, "QĐ-BQL", LocalDate.of(2025, 6, 12))
                .saying(java.util.List.of("Điều 1. Hồ sơ " + dossier + " được chấp thuận.")))
        .write(file);
    String sent = scans.accept(file, Scans.metadata(Optional.of(dossier), Optional.of("VB")));
    scans.awaitFinal(sent);
    return sent;
  }

  @Test
  void documentsAreFoundAndPaged() {
    String found = ShownPage.of(clerk().page("/documents?number=6201&dossier=" + DOSSIER));
    String none = ShownPage.of(clerk().page("/documents?number=999999&dossier=" + DOSSIER));
    String first = ShownPage.of(clerk().page("/documents?limit=1&dossier=" + DOSSIER));
    String second = ShownPage.of(clerk().page(ShownPage.next(first).orElseThrow()));

    assertThat(found)
        .contains("/documents/" + docCode)
        .contains("6201/QĐ-BQL")
        .contains("12/06/2025")
        .contains("/dossiers/" + DOSSIER)
        .contains("value=\"" + DOSSIER + "\"")
        .doesNotContain(doubtful);
    assertThat(ShownPage.next(found)).isEmpty();
    assertThat(none).contains("Không có tài liệu nào thỏa");
    assertThat(first).contains(doubtful).doesNotContain(docCode);
    assertThat(second).contains(docCode).doesNotContain(doubtful);
    assertThat(clerk().page("/documents?state=NONE").statusCode()).isEqualTo(400);
    assertThat(clerk().page("/documents?unknown=1").statusCode()).isEqualTo(400);
  }

  @Test
  void aRecordShowsValuesFindingsLinkFilesAndHistory() {
    String page = ShownPage.of(clerk().page("/documents/" + docCode));
    String doubts = ShownPage.of(clerk().page("/documents/" + doubtful));

    assertThat(page)
        .contains("Quyết định")
        .contains("6201")
        .contains("12/06/2025")
        .contains("data-box=")
        .contains("/pages/1/image?width=160")
        .contains("rendition=original")
        .contains("rendition=pdfa")
        .contains("/dossiers/" + DOSSIER)
        .contains("POST /documents/" + docCode + "/withdraw")
        .contains("Lịch sử")
        .doesNotContain("/release")
        .doesNotContain("/attest\"");
    assertThat(doubts).contains("/review/" + doubtful).contains("cần xem");
    assertThat(clerk().page("/documents/H24.99_TL_999999_V1").statusCode()).isEqualTo(404);
  }

  @Test
  void rolesDecideWhatIsShown() {
    Person integrator = Person.signedIn(service, "records-integrator", "INTEGRATOR");
    Person admin = Person.signedIn(service, "records-admin", "ADMIN", "ATTEST");
    Person station = Person.signedIn(service, "records-station", "STATION");
    Person auditor = Person.signedIn(service, "records-auditor", "AUDITOR");

    assertThat(ShownPage.of(integrator.page("/documents/" + docCode)))
        .contains("6201")
        .doesNotContain("id=\"actions\"")
        .doesNotContain("/reprocess");
    assertThat(ShownPage.of(admin.page("/documents/" + docCode))).contains("/reprocess");
    for (String path : new String[] {"/documents", "/documents/" + docCode, "/dossiers"}) {
      assertThat(station.page(path).statusCode()).isEqualTo(403);
      assertThat(auditor.page(path).statusCode()).isEqualTo(403);
      assertThat(
              service
                  .anonymous()
                  .redirects()
                  .follow(false)
                  .accept("text/html")
                  .get(path)
                  .statusCode())
          .isEqualTo(303);
    }
  }

  @Test
  void aDossierShowsWhatIsThereAndWhatIsMissing() {
    String page = ShownPage.of(clerk().page("/dossiers/" + DOSSIER));
    String empty = ShownPage.of(clerk().page("/dossiers/" + EMPTY_DOSSIER));
    String list = ShownPage.of(clerk().page("/dossiers?procedure=" + PROCEDURE));

    assertThat(page)
        .contains(docCode)
        .contains("/documents/" + doubtful)
        .contains("0312687123")
        .contains(PROCEDURE);
    assertThat(empty).contains("Còn thiếu").contains("Chưa có tài liệu nào của hồ sơ này");
    assertThat(list).contains("/dossiers/" + DOSSIER).contains("/dossiers/" + EMPTY_DOSSIER);
    Response jump = clerk().page("/dossiers?code=" + DOSSIER);
    assertThat(jump.statusCode()).isEqualTo(303);
    assertThat(jump.header("Location")).endsWith("/dossiers/" + DOSSIER);
    assertThat(clerk().page("/dossiers/H24.99-250613-9999").statusCode()).isEqualTo(404);
  }

  /** The form of the page sends the version that the page was made of. */
  @Test
  void aWithdrawalIsUndoneOnTheRecordAndCanBeMadeAgain(@TempDir Path folder) throws IOException {
    String wrong = sent(folder, "6202", EMPTY_DOSSIER);

    withdraw(wrong);

    String after = ShownPage.of(clerk().page("/documents/" + wrong));
    assertThat(after)
        .contains("Đã thu hồi")
        .contains("quét nhầm")
        .contains("Người records-clerk")
        .doesNotContain("id=\"actions\"")
        .doesNotContain(">cần xem<");
    assertThat(ShownPage.of(clerk().page("/review/" + wrong)))
        .contains("Tài liệu này đã được thu hồi")
        .contains("Hoàn tác thu hồi")
        .doesNotContain("id=\"panel\"")
        .doesNotContain("Đang đọc lại");

    undo(wrong, after);
    assertThat(ShownPage.of(clerk().page("/documents/" + wrong))).contains("id=\"actions\"");
    withdraw(wrong);
  }

  /** Links are decided again meanwhile, so a page may be out of date for a moment. */
  private void withdraw(String docCode) {
    for (int tries = 0; tries < 20; tries++) {
      String page = ShownPage.of(clerk().page("/documents/" + docCode));
      Response answer =
          changing(page)
              .body("{\"reason\":\"quét nhầm\"}")
              .post("/api/v1/documents/" + docCode + "/withdraw");
      if (answer.statusCode() != 412) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return;
      }
    }
    throw new AssertionError("no page had the version of " + docCode);
  }

  /** Presses the only button that undoes something. */
  private void undo(String docCode, String page) {
    Matcher decision =
        Pattern.compile("POST (/documents/" + docCode + "/decisions/[^/]*/undo)").matcher(page);
    assertThat(decision.find()).isTrue();
    Response undone = changing(page).body("{}").post("/api/v1" + decision.group(1));
    assertThat(undone.statusCode()).as(undone.asString()).isEqualTo(200);
  }

  private RequestSpecification changing(String page) {
    Matcher etag = Pattern.compile("data-etag=\"([^\"]*)\"").matcher(page);
    assertThat(etag.find()).isTrue();
    return clerk()
        .api()
        .header("If-Match", etag.group(1).replace("&quot;", "\""))
        .contentType(ContentType.JSON);
  }

  @Test
  void theHistoryTellsInWordsWhatStoodThereAndWhatWasUndone(@TempDir Path folder)
      throws IOException {
    String corrected = sent(folder, "6203", CORRECTED_DOSSIER);
    String path = "/documents/" + corrected;
    Response set =
        changing(ShownPage.of(clerk().page(path)))
            .body("{\"fields\":[{\"name\":\"codeNumber\",\"value\":\"6299\"}]}")
            .patch("/api/v1" + path + "/fields");
    assertThat(set.statusCode()).as(set.asString()).isEqualTo(200);
    String decision =
        clerk()
            .api()
            .get("/api/v1" + path + "/history")
            .jsonPath()
            .getString("items.find { it.kind == 'FIELD' && it.target == 'codeNumber' }.decision");

    assertThat(ShownPage.of(clerk().page(path)))
        .contains("<td>6203</td><td>6299</td>")
        .contains("Loại giấy tờ: Quyết định")
        .contains("phần đầu giấy tờ")
        .contains("Văn bản đề nghị")
        .contains("Công ty TNHH Thử Nghiệm")
        .doesNotContain("kind: quyet-dinh")
        .doesNotContain("header.number")
        .doesNotContain("Đọc xong lúc");

    Response undone =
        changing(ShownPage.of(clerk().page(path)))
            .body("{}")
            .post("/api/v1" + path + "/decisions/" + decision + "/undo");
    assertThat(undone.statusCode()).as(undone.asString()).isEqualTo(200);
    assertThat(ShownPage.of(clerk().page(path)))
        .contains("Hoàn tác: Trường dữ liệu: Số, của Người records-clerk")
        .contains("Người records-clerk đã hoàn tác")
        .contains("<td>6299</td><td>6203</td>");
  }

  @Test
  void aSecretDocumentHasNoPage(@TempDir Path folder) throws IOException {
    String secret =
        scans.accept(
            TestPages.png(
                folder,
                TestPages.text(0, java.util.List.of("MẬT", "BÁO CÁO", "Nội dung của đơn vị"))));
    JsonPath document = scans.awaitFinal(secret);
    assertThat(document.getString("state")).isEqualTo("QUARANTINED");
    Person admin = Person.signedIn(service, "records-secret-admin", "ADMIN");

    assertThat(clerk().page("/documents/" + secret).statusCode()).isEqualTo(404);
    assertThat(ShownPage.of(clerk().page("/documents"))).doesNotContain(secret);
    assertThat(ShownPage.of(admin.page("/documents/" + secret))).contains("/release");
  }

  @Test
  void pagesAreInEnglishForThoseWhoWish() {
    Response page =
        clerk().browser().cookie("sohoa_language", "en").accept("text/html").get("/documents");

    assertThat(ShownPage.of(page)).contains("Quality score").contains("lang=\"en\"");
  }
}
