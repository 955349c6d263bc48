package vn.sohoa.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sohoa.admin.sample.SamplePaper;
import vn.sohoa.admin.sample.SampleScan;

/** The pages for review: they show what a person has to decide, and a session may decide it. */
@Tag("slow")
class ReviewPagesIT {
  private static final String PROCEDURE = "1.009953";
  private static final String DOSSIER = "H24.99-250512-0001";
  private static final String OTHER = "H24.99-250512-0002";

  private final RunningService service = SharedService.get();
  private final Scans scans = Scans.ofNewStation(service);
  private final Catalogue catalogue = new Catalogue(service);

  @BeforeEach
  void knowTheProcedure() {
    catalogue.procedure(PROCEDURE);
  }

  private String paperWithoutNumber(Path folder) throws IOException {
    catalogue.dossier(DOSSIER, PROCEDURE, "0315459414");
    Path file = folder.resolve("paper.pdf");
    SampleScan.of(
            SamplePaper.decision()
                .numbered("", "QĐ-BQL", LocalDate.of(2025, 5, 12))
                .saying(List.of("Điều 1. Hồ sơ " + DOSSIER + " được chấp thuận.")))
        .write(file);
    String docCode = scans.accept(file, Scans.metadata(Optional.of(DOSSIER), Optional.of("VB")));
    scans.awaitFinal(docCode);
    return docCode;
  }

  @Test
  void aClerkDecidesInTheSessionWhatTheWorkbenchShows(@TempDir Path folder) throws IOException {
    String docCode = paperWithoutNumber(folder);
    Person clerk = Person.signedIn(service, "review-clerk", "CLERK");

    String queue = clerk.page("/review?dossier=" + DOSSIER).asString();
    Response bench = clerk.page("/review/" + docCode);

    assertThat(queue).contains("Hậu kiểm", docCode, "/review/" + docCode + "?dossier=" + DOSSIER);
    bench
        .then()
        .statusCode(200)
        .header("Content-Security-Policy", containsString("script-src 'self'"))
        .header("Cache-Control", "private, no-store")
        .body(containsString("data-name=\"codeNumber\""))
        .body(containsString("Trường bắt buộc không có trên giấy"))
        .body(containsString("Quyết định"));

    Response decided =
        clerk
            .api()
            .contentType(ContentType.JSON)
            .header("If-Match", etag(bench))
            .body(Map.of("fields", List.of(Map.of("name", "codeNumber", "value", "87"))))
            .patch("/api/v1/documents/" + docCode + "/fields");

    decided.then().statusCode(200);
    assertThat(decided.jsonPath().getString("fields.find { it.name == 'codeNumber' }.value"))
        .isEqualTo("87");
    clerk
        .page("/review/" + docCode + "/panel")
        .then()
        .statusCode(200)
        .body(containsString("value=\"87\""))
        .body(containsString("đã sửa"));
  }

  @Test
  void aChoiceHasNamesAndADuplicateIsAskedAbout(@TempDir Path folder) throws IOException {
    catalogue.dossier(OTHER, PROCEDURE, "0315459415");
    Path file = folder.resolve("twice.pdf");
    SampleScan.of(
            SamplePaper.decision()
                .numbered("8801", "QĐ-BQL", LocalDate.of(2025, 5, 13))
                .saying(List.of("Điều 1. Hồ sơ " + OTHER + " được chấp thuận.")))
        .write(file);
    String first = scans.accept(file, Scans.metadata(Optional.of(OTHER), Optional.of("VB")));
    scans.awaitFinal(first);
    String again = scans.accept(file, Scans.metadata(Optional.of(OTHER), Optional.of("VB")));
    scans.awaitFinal(again);
    Person clerk = Person.signedIn(service, "review-names", "CLERK");

    clerk
        .page("/review/" + first)
        .then()
        .statusCode(200)
        .body(containsString("Công ty TNHH Thử Nghiệm"))
        .body(containsString("tiếp nhận "))
        .body(containsString("Văn bản đề nghị"));
    clerk
        .page("/review/" + again)
        .then()
        .statusCode(200)
        .body(containsString("Có cùng là một giấy tờ với " + first + " không?"))
        .body(containsString("value=\"KEEP_BOTH\""))
        .body(containsString("Hai giấy tờ khác nhau, giữ cả hai"))
        .body(not(containsString("value=\"Đã")));
  }

  private static String etag(Response bench) {
    return bench.htmlPath().getString("**.find { it.@id == 'panel' }.@data-etag");
  }

  @Test
  void thePagesOfADocumentCanBeCut(@TempDir Path folder) throws IOException {
    String docCode = paperWithoutNumber(folder);

    Person.signedIn(service, "review-sheets", "REVIEWER")
        .page("/review/" + docCode + "/pages")
        .then()
        .statusCode(200)
        .body(containsString("/pages/1/image?width=160"))
        .body(containsString("data-page=\"1\""));
  }

  @Test
  void aPageSpeaksTheChosenLanguage() {
    Person clerk = Person.signedIn(service, "review-english", "CLERK");

    clerk
        .browser()
        .cookie("sohoa_language", "en")
        .accept("text/html")
        .get("/review")
        .then()
        .statusCode(200)
        .body(containsString("<html lang=\"en\">"))
        .body(containsString("Review the next document"))
        .body(not(containsString("Hậu kiểm")));
  }

  @Test
  void whoMayNotReviewSeesAPageThatSaysSo() {
    Response refused = Person.signedIn(service, "review-auditor", "AUDITOR").page("/review");

    refused.then().statusCode(403).contentType("text/html");
    assertThat(refused.asString()).contains("Không thực hiện được");
  }

  @Test
  void anUnknownPageOrDocumentIsAPageToo() {
    Person clerk = Person.signedIn(service, "review-lost", "CLERK");

    for (String path : List.of("/no-such-page", "/review/H24.99_TL_999999_V1")) {
      clerk
          .page(path)
          .then()
          .statusCode(404)
          .contentType("text/html")
          .body(containsString("Không tìm thấy"));
    }
  }

  @Test
  void unknownParametersAreRefusedOnPagesToo() {
    Person.signedIn(service, "review-typo", "CLERK")
        .page("/review?knd=quyet-dinh")
        .then()
        .statusCode(400)
        .contentType("text/html");
  }

  @Test
  void filesOfTheInterfaceAreKeptForEver() {
    String page = service.anonymous().accept("text/html").get("/sign-in").asString();
    Matcher address = Pattern.compile("/ui/[0-9a-f]{12}/app\\.css").matcher(page);
    assertThat(address.find()).isTrue();

    service
        .anonymous()
        .get(address.group())
        .then()
        .statusCode(200)
        .contentType("text/css")
        .header("Cache-Control", equalTo("public, max-age=31536000, immutable"));
    service.anonymous().get("/ui/000000000000/app.css").then().statusCode(404);
  }
}
