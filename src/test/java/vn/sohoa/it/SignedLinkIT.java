package vn.sohoa.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import vn.sohoa.admin.sample.SamplePaper;
import vn.sohoa.admin.sample.SampleScan;

/** Links to files and records that need no credentials, and what ends them. */
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SignedLinkIT {
  private static final String FILE = "{\"opens\":\"FILE\",\"person\":\"nguyenthihoa\"}";
  private static final String VIEW = "{\"opens\":\"VIEW\",\"person\":\"tranvanbinh\"}";

  private final RunningService service = SharedService.get();
  private final Scans scans = new Scans(service);
  private final SignedLinks integrator = SignedLinks.by(service, "INTEGRATOR");
  private byte[] original = {};
  private String docCode = "";
  private String other = "";

  @BeforeAll
  void sendScans(@TempDir Path folder) throws IOException {
    Path scan = scan(folder, "7401");
    original = Files.readAllBytes(scan);
    docCode = scans.accept(scan);
    other = scans.accept(scan(folder, "7402"));
    scans.awaitFinal(docCode);
    scans.awaitFinal(other);
  }

  private static Path scan(Path folder, String number) throws IOException {
    Path file = folder.resolve(number + ".pdf");
    SamplePaper paper = SamplePaper.decision();
    SampleScan.of(paper.numbered(number, "QĐ-BQL", paper.date())).write(file);
    return file;
  }

  /** Sends it as it is, because a token must not be encoded again. */
  private Response get(String path, String... headers) {
    var request = RestAssured.given().urlEncodingEnabled(false).redirects().follow(false);
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    return request.get(service.url() + path);
  }

  private static void assertRefused(Response answer, int status, String reason) {
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
    assertThat(answer.jsonPath().getString("reason")).isEqualTo(reason);
  }

  @Test
  void aFileIsSentWithoutCredentialsAndInParts() {
    String link = integrator.make(docCode, FILE);

    Response whole = get(link);
    assertThat(whole.statusCode()).isEqualTo(200);
    assertThat(whole.asByteArray()).isEqualTo(original);
    assertThat(whole.headers().asList())
        .extracting(header -> header.getName().toLowerCase(java.util.Locale.ROOT))
        .doesNotContain("set-cookie", "x-frame-options");
    assertThat(whole.header("Content-Disposition")).startsWith("attachment; filename=\"H24.99_");
    assertThat(whole.header("Cache-Control")).isEqualTo("private, no-store");
    assertThat(whole.header("Referrer-Policy")).isEqualTo("no-referrer");
    assertThat(whole.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(whole.header("Content-Security-Policy")).contains("frame-ancestors 'none'");

    Response part = get(link, "Range", "bytes=10-19", "If-Range", whole.header("ETag"));
    assertThat(part.statusCode()).isEqualTo(206);
    assertThat(part.asByteArray()).isEqualTo(java.util.Arrays.copyOfRange(original, 10, 20));
    assertThat(part.header("Content-Range")).isEqualTo("bytes 10-19/" + original.length);
    assertThat(get(link, "If-None-Match", whole.header("ETag")).statusCode()).isEqualTo(304);
    assertRefused(get(link, "Range", "bytes=99999999-"), 416, "RANGE_NOT_SATISFIABLE");
  }

  @Test
  void otherRenditionsAreOfTheLinkAndNotOfItsAddress() {
    String text = integrator.make(docCode, FILE.replace("}", ",\"rendition\":\"text\"}"));

    assertThat(get(text).asString()).contains("QĐ-BQL");
    assertThat(get(text).header("Content-Type")).startsWith("text/plain");
    assertRefused(get(text + "&rendition=original"), 400, "INVALID_REQUEST");
    assertRefused(
        integrator.ask(docCode, VIEW.replace("}", ",\"rendition\":\"text\"}")),
        400,
        "INVALID_REQUEST");
  }

  @Test
  void aViewHasTheRecordAndItsPages() {
    String link = integrator.make(docCode, VIEW);

    Response page = get(link, "Accept", "text/html");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.header("Content-Type")).startsWith("text/html");
    assertThat(page.header("Referrer-Policy")).isEqualTo("no-referrer");
    assertThat(page.header("Set-Cookie")).isNull();
    assertThat(page.asString())
        .contains(docCode, "7401", "lang=\"vi\"", "data-box=")
        .doesNotContain("/sign-out", "<nav", "name=\"csrf\"", "/api/");
    assertThat(get(link + "&language=en").asString()).contains("lang=\"en\"", "Findings");

    Response image = get(of(link, "/pages/1/image") + "&width=800");
    assertThat(image.statusCode()).isEqualTo(200);
    assertThat(image.header("Content-Type")).startsWith("image/");
    assertThat(image.header("Cache-Control")).isEqualTo("private, no-store");
    assertThat(get(of(link, "/pages/1")).jsonPath().getDouble("width")).isBetween(590.0, 600.0);
    assertRefused(get(of(link, "/pages/1/image") + "&width=7"), 400, "INVALID_REQUEST");
    assertRefused(get(of(link, "/pages/9/image")), 404, "NOT_FOUND");
  }

  /** Returns an address below that of a view, opened by the same link. */
  private static String of(String link, String rest) {
    return link.replaceFirst("\\?", rest + "?");
  }

  @Test
  void withoutALinkItIsThePageForThoseWhoAreSignedIn() {
    Response elsewhere = get("/view/" + docCode, "Accept", "text/html");

    assertThat(elsewhere.statusCode()).isEqualTo(303);
    assertThat(elsewhere.header("Location")).endsWith("/documents/" + docCode);
    assertRefused(get("/view/" + docCode + "/file"), 403, "LINK_INVALID");
    assertRefused(get("/view/" + docCode + "/pages/1/image"), 403, "LINK_INVALID");
  }

  @Test
  void aLinkOpensNothingElse() {
    String view = integrator.make(docCode, VIEW);
    String file = integrator.make(docCode, FILE);

    assertRefused(get(view.replace(docCode, other)), 403, "LINK_INVALID");
    assertRefused(get(file.replace(docCode, other)), 403, "LINK_INVALID");
    assertRefused(get(of(view, "/file")), 403, "LINK_INVALID");
    assertRefused(get(file.replace("/file", "")), 403, "LINK_INVALID");
    assertRefused(get(file.replace("/file", "/pages/1/image")), 403, "LINK_INVALID");
    char last = view.charAt(view.length() - 1);
    assertRefused(
        get(view.substring(0, view.length() - 1) + (last == 'A' ? 'B' : 'A')), 403, "LINK_INVALID");
    assertRefused(get("/view/" + docCode + "?token=x"), 403, "LINK_INVALID");
    assertThat(get("/api/v1/documents/" + docCode + view.substring(view.indexOf('?'))).statusCode())
        .isEqualTo(401);
  }

  @Test
  void itEndsWithItsTime() throws InterruptedException {
    Response made = integrator.ask(docCode, VIEW.replace("}", ",\"validSeconds\":1}"));
    String link = made.jsonPath().getString("url").substring(service.url().length());
    Instant end = OffsetDateTime.parse(made.jsonPath().getString("expiresAt")).toInstant();
    assertThat(end).isBefore(Instant.now().plusSeconds(3));

    while (Instant.now().isBefore(end)) {
      Thread.sleep(50);
    }

    assertRefused(get(link), 410, "LINK_EXPIRED");
    Response page = get(link, "Accept", "text/html");
    assertThat(page.statusCode()).isEqualTo(410);
    assertThat(page.asString())
        .contains("Liên kết đã hết hạn")
        .doesNotContain("<nav", "href=\"/\"");
    assertRefused(
        integrator.ask(docCode, VIEW.replace("}", ",\"validSeconds\":3601}")),
        400,
        "INVALID_REQUEST");
    assertRefused(
        integrator.ask(docCode, VIEW.replace("}", ",\"validSeconds\":0}")), 400, "INVALID_REQUEST");
  }

  @Test
  void itEndsWithTheKeyThatMadeIt() {
    SignedLinks clerk = SignedLinks.by(service, "CLERK");
    String view = clerk.make(docCode, VIEW);
    String file = clerk.make(docCode, FILE);
    assertThat(get(view).statusCode()).isEqualTo(200);

    clerk.revoke();

    assertRefused(get(view), 410, "LINK_EXPIRED");
    assertRefused(get(of(view, "/pages/1/image")), 410, "LINK_EXPIRED");
    assertRefused(get(file), 410, "LINK_EXPIRED");
  }

  @Test
  void itEndsWithTheSecretOfTheInstallation(@TempDir Path folder) throws IOException {
    String before = integrator.make(docCode, VIEW);

    service.execute("INSERT INTO signed_link_secret DEFAULT VALUES");
    String after = integrator.make(docCode, VIEW);
    assertThat(get(before).statusCode()).isEqualTo(200);
    assertThat(get(after).statusCode()).isEqualTo(200);
    service.execute(
        "DELETE FROM signed_link_secret WHERE number < (SELECT max(number) FROM signed_link_secret)");

    assertRefused(get(before), 403, "LINK_INVALID");
    assertThat(get(after).statusCode()).isEqualTo(200);
  }

  @Test
  void whatBecameASecretOrWasTakenBackIsNotShown(@TempDir Path folder) throws IOException {
    String sent = scans.accept(scan(folder, "7403"));
    scans.awaitFinal(sent);
    String view = integrator.make(sent, VIEW);
    String image = of(view, "/pages/1/image");
    String file = integrator.make(sent, FILE);
    List<String> links = List.of(view, image, of(view, "/pages/1"), file);
    assertThat(links).allSatisfy(link -> assertThat(get(link).statusCode()).isEqualTo(200));

    set(sent, "secrecy_checked = false");
    assertThat(links).allSatisfy(link -> assertRefused(get(link), 404, "NOT_FOUND"));
    assertRefused(integrator.ask(sent, VIEW), 404, "NOT_FOUND");
    assertRefused(
        new SignedLinks(service, "", service.adminKey()).ask(sent, VIEW), 409, "CONFLICT");

    set(sent, "secrecy_checked = true, state = 'QUARANTINED'");
    assertThat(links).allSatisfy(link -> assertRefused(get(link), 404, "NOT_FOUND"));

    set(sent, "state = 'WITHDRAWN'");
    assertThat(links).allSatisfy(link -> assertRefused(get(link), 410, "LINK_EXPIRED"));
    assertRefused(integrator.ask(sent, VIEW), 409, "CONFLICT");

    set(sent, "state = 'NEEDS_REVIEW'");
    assertThat(links).allSatisfy(link -> assertThat(get(link).statusCode()).isEqualTo(200));
    String digest = scans.get(sent).getString("sha256");
    set(sent, "sha256 = '" + "0".repeat(64) + "'");
    assertThat(links).allSatisfy(link -> assertRefused(get(link), 410, "LINK_EXPIRED"));
    set(sent, "sha256 = '" + digest + "'");
  }

  private void set(String code, String columns) {
    service.execute("UPDATE document SET " + columns + " WHERE doc_code = '" + code + "'");
  }

  @Test
  void stationsAndAuditorsMakeNone() {
    assertRefused(SignedLinks.by(service, "STATION").ask(docCode, VIEW), 403, "FORBIDDEN");
    assertRefused(SignedLinks.by(service, "AUDITOR").ask(docCode, VIEW), 403, "FORBIDDEN");
    assertRefused(integrator.ask("H24.99_TL_999999_V1", VIEW), 404, "NOT_FOUND");
    assertRefused(integrator.ask(docCode, "{\"opens\":\"VIEW\"}"), 400, "INVALID_REQUEST");
    assertThat(SignedLinks.by(service, "REVIEWER").ask(docCode, VIEW).statusCode()).isEqualTo(201);
  }

  @Test
  void makingAndReadingAreInTheAudit() {
    SignedLinks maker = SignedLinks.by(service, "INTEGRATOR");
    String view = maker.make(docCode, VIEW);
    String file = maker.make(docCode, FILE.replace("}", ",\"rendition\":\"pdfa\"}"));

    get(view);
    get(of(view, "/pages/1/image") + "&width=160");
    get(file);
    get(file + "x");

    List<Map<String, Object>> reads = reads(maker.id(), 3);
    assertThat(reads)
        .extracting(read -> read.get("action") + " " + read.get("detail"))
        .containsExactlyInAnyOrder(
            "DOCUMENT for tranvanbinh",
            "IMAGE for tranvanbinh, number 1",
            "FILE for nguyenthihoa, rendition pdfa");
    assertThat(reads).extracting(read -> read.get("subject")).containsOnly(docCode);
    List<Map<String, Object>> made =
        service
            .admin()
            .get("/api/v1/audit?limit=200&subject=" + docCode)
            .jsonPath()
            .getList("items.findAll { it.actor == '" + maker.id() + "' }");
    assertThat(made)
        .extracting(entry -> entry.get("action") + " " + entry.get("detail"))
        .containsExactlyInAnyOrder(
            "document.share VIEW for tranvanbinh", "document.share FILE pdfa for nguyenthihoa");
  }

  private List<Map<String, Object>> reads(String actor, int count) {
    String path = "/api/v1/audit/reads?limit=200&actor=" + actor;
    List<Map<String, Object>> found = service.admin().get(path).jsonPath().getList("items");
    for (int i = 0; i < 100 && found.size() < count; i++) {
      RunningService.pause();
      found = service.admin().get(path).jsonPath().getList("items");
    }
    return found;
  }

  @Test
  void theTokenIsInNoLogAndNoMetric() {
    String link = integrator.make(docCode, FILE);
    get(link);
    get(link + "x", "Accept", "text/html");

    String token = link.substring(link.indexOf('=') + 1);
    assertThat(service.log()).noneMatch(line -> line.contains(token));
    assertThat(service.anonymous().get("/q/metrics").asString()).doesNotContain(token);
  }

  @Test
  void aHostThatSomebodyElseNamesIsNotForwardedUnlessItIsConfigured() {
    Response made =
        service
            .with(integrator.key())
            .header("X-Forwarded-Host", "evil.example")
            .header("X-Forwarded-Proto", "https")
            .contentType("application/json")
            .body(VIEW)
            .post("/api/v1/documents/" + docCode + "/links");

    assertThat(made.jsonPath().getString("url")).startsWith(service.url() + "/view/");
  }
}
