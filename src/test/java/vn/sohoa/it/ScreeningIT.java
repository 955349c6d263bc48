package vn.sohoa.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What could not be checked for stamps of secrecy is closed until a person judged it. */
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScreeningIT {
  private final RunningService service = SharedService.get();
  private final String sender = key("STATION");
  private final Scans scans = Scans.with(service, sender);
  private final String clerk = key("CLERK");
  private final String screener = key("CLERK", "SCREEN");
  private final String oneStop = key("INTEGRATOR");
  private final String stranger = key("STATION");
  private String docCode = "";

  private String key(String role, String... rights) {
    return service
        .admin()
        .contentType(ContentType.JSON)
        .body(Map.of("name", "screening", "role", role, "rights", List.of(rights)))
        .post("/api/v1/keys")
        .jsonPath()
        .getString("key");
  }

  @BeforeEach
  void sendWithAPageThatCannotBeRead(@TempDir Path folder) throws IOException {
    docCode = scans.accept(SlowPdf.withAPageThatDrawsItself(folder.resolve("loop.pdf")));
    scans.await(
        docCode,
        Duration.ofMinutes(3),
        document -> "QUARANTINED".equals(document.getString("state")));
  }

  private int status(String key, String path) {
    return service.with(key).get("/api/v1/documents/" + path).statusCode();
  }

  private List<String> listed(String key) {
    return WholeList.of(() -> service.with(key), "/api/v1/documents", "docCode");
  }

  private RequestSpecification judging(String key, boolean secret) {
    return service.with(key).contentType(ContentType.JSON).body(Map.of("secret", secret));
  }

  private void judge(boolean secret) {
    judging(screener, secret)
        .post("/api/v1/documents/" + docCode + "/screening")
        .then()
        .statusCode(202);
  }

  private List<String> awaiting() {
    return WholeList.of(() -> service.with(screener), "/api/v1/screening", "docCode");
  }

  @Test
  void itDoesNotExistForOthers() {
    for (String other : List.of(clerk, oneStop, stranger)) {
      assertThat(status(other, docCode)).isEqualTo(404);
      assertThat(status(other, docCode + "/events")).isEqualTo(404);
      assertThat(status(other, "download/" + docCode)).isEqualTo(404);
    }
    assertThat(listed(clerk)).doesNotContain(docCode);
    assertThat(listed(oneStop)).doesNotContain(docCode);
    JsonPath audit =
        service.with(key("AUDITOR")).get("/api/v1/audit?subject=" + docCode).jsonPath();
    assertThat(audit.getList("items")).isEmpty();
  }

  @Test
  void anUnknownCodeIsRefusedInTheSameWords() {
    String hidden = service.with(clerk).get("/api/v1/documents/" + docCode).asString();
    String unknown = service.with(clerk).get("/api/v1/documents/H24.99_TL_999999_V1").asString();

    assertThat(hidden.replace(docCode, "X").replaceAll("urn:uuid:[^\"]*", ""))
        .isEqualTo(unknown.replace("H24.99_TL_999999_V1", "X").replaceAll("urn:uuid:[^\"]*", ""));
  }

  @Test
  void itsSenderSeesItsStateButNoWords() {
    JsonPath seen = service.with(sender).get("/api/v1/documents/" + docCode).jsonPath();
    assertThat(seen.getString("state")).isEqualTo("QUARANTINED");
    assertThat(seen.getList("findings.code")).contains("PAGE_UNREADABLE");
    assertThat(listed(sender)).contains(docCode);
    assertThat(status(sender, "download/" + docCode)).isEqualTo(404);
  }

  @Test
  void whoScreensSeesItInTheListWithItsFile() {
    assertThat(WholeList.of(() -> service.with(screener), "/api/v1/screening"))
        .filteredOn(item -> docCode.equals(item.get("docCode")))
        .singleElement()
        .satisfies(item -> assertThat(item.get("unreadable")).isEqualTo(List.of(2)));
    assertThat(status(screener, docCode)).isEqualTo(200);
    assertThat(status(screener, "download/" + docCode)).isEqualTo(200);
    assertThat(listed(screener)).contains(docCode);
    assertThat(service.with(clerk).get("/api/v1/screening").statusCode()).isEqualTo(403);
    assertThat(
            judging(clerk, false).post("/api/v1/documents/" + docCode + "/screening").statusCode())
        .isEqualTo(403);
  }

  @Test
  void whatIsNoSecretIsFinishedAndShown() {
    judge(false);

    JsonPath finished = scans.awaitFinal(docCode);
    assertThat(finished.getString("state")).isEqualTo("NEEDS_REVIEW");
    assertThat(status(clerk, docCode)).isEqualTo(200);
    assertThat(listed(clerk)).contains(docCode);
    assertThat(awaiting()).doesNotContain(docCode);
  }

  @Test
  void aSecretIsForAdminsOnlyFromThenOn() {
    judge(true);

    assertThat(status(screener, docCode)).isEqualTo(404);
    assertThat(status(sender, docCode)).isEqualTo(404);
    assertThat(service.admin().get("/api/v1/documents/" + docCode).statusCode()).isEqualTo(200);
    assertThat(awaiting()).doesNotContain(docCode);
    judging(screener, false)
        .post("/api/v1/documents/" + docCode + "/screening")
        .then()
        .statusCode(404);
  }

  @Test
  void aDocumentThatFailedWasNotJudgedEither(@TempDir Path folder) throws IOException {
    String failed = scans.accept(Files.writeString(folder.resolve("x.pdf"), "%PDF-1.7 " + folder));
    scans.awaitFinal(failed);
    assertThat(status(clerk, failed)).isEqualTo(404);
    assertThat(awaiting()).contains(failed);

    judging(screener, false)
        .post("/api/v1/documents/" + failed + "/screening")
        .then()
        .statusCode(202);

    assertThat(status(clerk, failed)).isEqualTo(200);
    judging(screener, false)
        .post("/api/v1/documents/" + failed + "/screening")
        .then()
        .statusCode(409);
  }
}
