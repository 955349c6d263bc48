package vn.sohoa.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sohoa.admin.sample.SamplePaper;
import vn.sohoa.admin.sample.SampleScan;
import vn.sohoa.admin.sample.ScanLook;

/** A wrong scan is taken back and replaced, and nothing of it is lost. */
class TakeBackIT {
  private static final String PROCEDURE = "1.009771";
  private static final String TAX_CODE = "0312687878";
  private static final List<String> NAMELESS =
      List.of("Điều 1. Quyết định này có hiệu lực kể từ ngày ký.");

  private final RunningService service = SharedService.get();
  private final Scans scans = new Scans(service);
  private final Catalogue catalogue = new Catalogue(service);
  private @TempDir Path folder = Path.of("");

  @BeforeEach
  void knowTheProcedure() {
    catalogue.procedure(PROCEDURE);
  }

  private Path scan(double skew) throws IOException {
    return scan(skew, NAMELESS);
  }

  private Path scan(double skew, List<String> text) throws IOException {
    Path file = folder.resolve(UUID.randomUUID() + ".pdf");
    new SampleScan(
            SamplePaper.decision().saying(text), 1, 200, new ScanLook(skew, 4, Math.round(skew)))
        .write(file);
    return file;
  }

  private String linked(String dossier) throws IOException {
    catalogue.dossier(dossier, PROCEDURE, TAX_CODE);
    String docCode =
        Scans.ofNewStation(service)
            .accept(scan(0.1), Scans.metadata(Optional.of(dossier), Optional.of("VB")));
    JsonPath read = scans.awaitFinal(docCode);
    assertThat(read.getString("link.dossierCode")).as(read.getString("link")).isEqualTo(dossier);
    return docCode;
  }

  private Response post(String docCode, String operation, String body) {
    return post(service.admin(), docCode, operation, body);
  }

  private static Response post(
      RequestSpecification as, String docCode, String operation, String body) {
    return as.contentType(ContentType.JSON)
        .body(body)
        .post("/api/v1/documents/" + docCode + "/" + operation);
  }

  private Response replace(RequestSpecification as, String docCode, Path file) {
    return as.multiPart("metadata", "{\"reason\":\"mờ\"}", "application/json")
        .multiPart("file", file.toFile())
        .post("/api/v1/documents/" + docCode + "/replace");
  }

  private String newKey(String role) {
    return service
        .admin()
        .contentType(ContentType.JSON)
        .body("{\"name\":\"take back\",\"role\":\"" + role + "\"}")
        .post("/api/v1/keys")
        .jsonPath()
        .getString("key");
  }

  private List<String> listed(String query) {
    return service
        .admin()
        .get("/api/v1/documents?" + query)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .getList("items.docCode");
  }

  private static void assertRefused(Response response, int status, String reason) {
    assertThat(response.statusCode()).as(response.asString()).isEqualTo(status);
    assertThat(response.jsonPath().getString("reason")).isEqualTo(reason);
  }

  @Test
  void aWithdrawnDocumentStaysReadableAndCountsForNothing() throws IOException {
    // Given
    String dossier = "H24.99-250611-0001";
    String docCode = linked(dossier);
    assertThat(catalogue.coverage(dossier).getInt("satisfied")).isEqualTo(1);
    String etag = service.admin().get("/api/v1/documents/" + docCode).header("ETag");

    // When
    Response withdrawn =
        post(
            service.admin().header("If-Match", etag),
            docCode,
            "withdraw",
            "{\"reason\":\"nhầm hồ sơ\"}");

    // Then
    assertThat(withdrawn.statusCode()).as(withdrawn.asString()).isEqualTo(200);
    assertThat(withdrawn.jsonPath().getString("state")).isEqualTo("WITHDRAWN");
    Response read = service.admin().get("/api/v1/documents/" + docCode);
    assertThat(read.header("ETag")).isEqualTo(withdrawn.header("ETag")).isNotEqualTo(etag);
    assertThat(read.jsonPath().getString("state")).isEqualTo("WITHDRAWN");
    assertThat(read.jsonPath().getString("link.dossierCode")).isEqualTo(dossier);
    assertThat(catalogue.coverage(dossier).getInt("satisfied")).isZero();
    assertThat(listed("dossier=" + dossier)).isEmpty();
    assertThat(listed("state=WITHDRAWN&dossier=" + dossier)).containsExactly(docCode);
    service.admin().get("/api/v1/documents/download/" + docCode).then().statusCode(200);
    assertThat(
            service
                .admin()
                .get("/api/v1/audit?subject=" + docCode)
                .jsonPath()
                .getList("items.action", String.class))
        .contains("document.decide.withdrawal");
    assertRefused(post(docCode, "withdraw", "{\"reason\":\"x\"}"), 409, "CONFLICT");
    assertThat(service.admin().post("/api/v1/documents/" + docCode + "/reprocess").statusCode())
        .isEqualTo(409);
    assertRefused(replace(service.admin(), docCode, scan(0.4)), 409, "CONFLICT");

    // And the same file may come again
    String again =
        Scans.ofNewStation(service)
            .accept(scan(0.1), Scans.metadata(Optional.of(dossier), Optional.of("VB")));
    JsonPath sentAgain = scans.awaitFinal(again);
    assertThat(sentAgain.getString("link.decision"))
        .as(sentAgain.getString("link"))
        .isEqualTo("linked");
    assertThat(catalogue.coverage(dossier).getInt("satisfied")).isEqualTo(1);
  }

  @Test
  void aReadingThatRunsEndsWithoutEffect() throws IOException {
    // Given
    String docCode = scans.accept(scan(0.2));

    // When
    post(docCode, "withdraw", "{\"reason\":\"nhầm\"}").then().statusCode(200);
    String later = scans.accept(scan(0.3));
    scans.awaitFinal(later);

    // Then
    assertThat(scans.get(docCode).getString("state")).isEqualTo("WITHDRAWN");
  }

  @Test
  void aBadRequestTakesNothingBack() throws IOException {
    String docCode = scans.accept(scan(0.5));
    assertRefused(post(docCode, "withdraw", "{}"), 400, "INVALID_REQUEST");
    assertRefused(post(docCode, "withdraw", "{\"reason\":\" \"}"), 400, "INVALID_REQUEST");
    assertRefused(
        post(docCode, "withdraw", "{\"reason\":\"x\",\"why\":1}"), 400, "INVALID_REQUEST");
    assertRefused(
        post(
            service.admin().header("If-Match", "\"0.0\""),
            docCode,
            "withdraw",
            "{\"reason\":\"x\"}"),
        412,
        "PRECONDITION_FAILED");
    assertRefused(post("H24.99_TL_999999_V1", "withdraw", "{\"reason\":\"x\"}"), 404, "NOT_FOUND");
    assertRefused(
        post(service.with(newKey("STATION")), docCode, "withdraw", "{\"reason\":\"x\"}"),
        403,
        "FORBIDDEN");
    assertThat(scans.awaitFinal(docCode).getString("state")).isNotEqualTo("WITHDRAWN");
  }

  @Test
  void whatADossierReusesIsTakenBackOnlyKnowingly() throws IOException {
    // Given
    String docCode = linked("H24.99-250611-0002");
    String reusing = "H24.99-250611-0003";
    catalogue
        .put(
            "/api/v1/dossiers/" + reusing,
            """
            {"procedureCode":"%s","channel":"IN_PERSON","state":"IN_PROGRESS",
             "applicant":{"kind":"ORGANIZATION","name":"Công ty TNHH Thử Nghiệm","taxCode":"%s"},
             "receivedAt":"2025-06-11T08:30:00+07:00",
             "components":[{"code":"VB","reuses":"%s"}]}
            """
                .formatted(PROCEDURE, TAX_CODE, docCode))
        .statusCode(200);
    assertThat(catalogue.coverage(reusing).getInt("satisfied")).isEqualTo(1);

    // When
    Response refused = post(docCode, "withdraw", "{\"reason\":\"x\"}");

    // Then
    assertRefused(refused, 409, "DOCUMENT_REUSED");
    assertThat(refused.asString()).contains(reusing);
    assertThat(scans.get(docCode).getString("state")).isNotEqualTo("WITHDRAWN");
    post(docCode, "withdraw", "{\"reason\":\"x\",\"evenIfReused\":true}").then().statusCode(200);
    assertThat(catalogue.coverage(reusing).getInt("satisfied")).isZero();
  }

  @Test
  void aNewVersionTakesThePlaceOfTheOldOne() throws IOException {
    // Given
    String dossier = "H24.99-250611-0004";
    String first = linked(dossier);
    Path better = scan(0.7);

    // When
    Response replaced =
        replace(service.admin().header("Idempotency-Key", "r" + first), first, better);

    // Then
    assertThat(replaced.statusCode()).as(replaced.asString()).isEqualTo(202);
    String second = first.replace("_V1", "_V2");
    assertThat(replaced.jsonPath().getString("docCode")).isEqualTo(second);
    assertThat(replaced.header("Location")).endsWith(second);
    JsonPath read = scans.awaitFinal(second);
    assertThat(read.getString("replaces")).isEqualTo(first);
    assertThat(read.getString("link.dossierCode")).isEqualTo(dossier);
    assertThat(Scans.details(read, "DUPLICATE_CONTENT"))
        .noneMatch(detail -> detail.contains(first));
    JsonPath old = scans.get(first);
    assertThat(old.getString("replacedBy")).isEqualTo(second);
    assertThat(old.getString("state")).isIn("READY", "NEEDS_REVIEW");
    assertThat(catalogue.coverage(dossier).getInt("satisfied")).isEqualTo(1);
    Response repeated =
        replace(service.admin().header("Idempotency-Key", "r" + first), first, better);
    assertThat(repeated.statusCode()).as(repeated.asString()).isEqualTo(202);
    assertThat(repeated.jsonPath().getString("docCode")).isEqualTo(second);
    assertRefused(replace(service.admin(), first, scan(0.8)), 409, "CONFLICT");
    assertRefused(replace(service.admin(), second, better), 422, "UNPROCESSABLE");

    // And when it is withdrawn, the old one counts again
    post(second, "withdraw", "{\"reason\":\"sai\"}").then().statusCode(200);
    assertThat(scans.get(first).getString("replacedBy")).isNull();
    assertThat(catalogue.coverage(dossier).getInt("satisfied")).isEqualTo(1);
    assertThat(replace(service.admin(), first, scan(0.9)).jsonPath().getString("docCode"))
        .isEqualTo(first.replace("_V1", "_V3"));
  }

  @Test
  void ofManyReplacementsAtOnceOneWins() throws Exception {
    // Given
    String docCode = scans.accept(scan(1.1));
    List<Callable<Response>> clients = new ArrayList<>();
    for (int client = 0; client < 4; client++) {
      Path file = scan(1.2 + client / 10.0);
      clients.add(() -> replace(service.admin(), docCode, file));
    }

    // When
    List<Integer> statuses = new ArrayList<>();
    try (var threads = Executors.newFixedThreadPool(clients.size())) {
      for (Future<Response> one : threads.invokeAll(clients)) {
        statuses.add(one.get().statusCode());
      }
    }

    // Then
    assertThat(statuses).containsExactlyInAnyOrder(202, 409, 409, 409);
    scans.awaitFinal(docCode);
    assertThat(scans.awaitFinal(docCode.replace("_V1", "_V2")).getString("replaces"))
        .isEqualTo(docCode);
  }

  @Test
  void theDecisionOfAPersonAboutTheLinkIsCarriedOver() throws IOException {
    // Given
    String declared = "H24.99-250611-0005";
    String right = "H24.99-250611-0006";
    String first = linked(declared);
    catalogue.dossier(right, PROCEDURE, TAX_CODE);
    post(
            service.admin().header("If-Match", "*"),
            first,
            "link",
            "{\"dossierCode\":\"%s\",\"componentCode\":\"VB\"}".formatted(right))
        .then()
        .statusCode(200);

    // When
    replace(service.admin(), first, scan(2.1)).then().statusCode(202);

    // Then
    JsonPath second = scans.awaitFinal(first.replace("_V1", "_V2"));
    assertThat(second.getString("link.dossierCode")).isEqualTo(right);
    assertThat(second.getString("link.decidedBy")).isNotNull();
    assertThat(catalogue.coverage(declared).getInt("satisfied")).isZero();
    assertThat(catalogue.coverage(right).getInt("satisfied")).isEqualTo(1);
  }

  @Test
  void aStationScansAgainWhatItWasAskedTo() throws IOException {
    // Given
    String station = newKey("STATION");
    String docCode =
        service
            .with(station)
            .multiPart(
                "metadata",
                "{\"agencyCode\":\"H24.99\",\"role\":\"component\",\"physicalLocation\":\"Ke 3\"}",
                "application/json")
            .multiPart("file", scan(2.4).toFile())
            .post("/api/v1/documents/import")
            .jsonPath()
            .getString("docCode");
    scans.awaitFinal(docCode);
    assertRefused(replace(service.with(station), docCode, scan(2.5)), 403, "FORBIDDEN");
    assertRefused(
        post(docCode, "rescan", "{\"pages\":[7],\"reason\":\"mờ\"}"), 422, "UNPROCESSABLE");
    assertRefused(post(docCode, "rescan", "{\"pages\":[1]}"), 400, "INVALID_REQUEST");
    assertRefused(
        post(service.with(station), docCode, "rescan", "{\"reason\":\"mờ\"}"), 403, "FORBIDDEN");

    // When
    post(docCode, "rescan", "{\"pages\":[1],\"reason\":\"trang mờ\"}").then().statusCode(200);

    // Then
    service
        .with(station)
        .get("/api/v1/rescans")
        .then()
        .statusCode(200)
        .body("items.size()", equalTo(1))
        .body("items[0].docCode", equalTo(docCode))
        .body("items[0].pages", equalTo(List.of(1)))
        .body("items[0].reason", equalTo("trang mờ"))
        .body("items[0].physicalLocation", equalTo("Ke 3"));
    String other = newKey("STATION");
    service.with(other).get("/api/v1/rescans").then().body("items.size()", equalTo(0));
    assertThat(rescans(service.with(newKey("CLERK")))).contains(docCode);
    assertRefused(replace(service.with(other), docCode, scan(2.6)), 403, "FORBIDDEN");
    replace(service.with(station), docCode, scan(2.7)).then().statusCode(202);
    assertThat(rescans(service.with(station))).isEmpty();
  }

  private static List<String> rescans(RequestSpecification as) {
    return as.get("/api/v1/rescans?limit=200").jsonPath().getList("items.docCode");
  }

  @Test
  void whatWasTakenBackByMistakeComesBack() throws IOException {
    // Given
    String dossier = "H24.99-250611-0008";
    String docCode = linked(dossier);
    String state = scans.get(docCode).getString("state");
    post(docCode, "rescan", "{\"pages\":[1],\"reason\":\"mờ\"}").then().statusCode(200);
    Response again = post(docCode, "rescan", "{\"reason\":\"mờ cả\"}");
    undo(docCode, again.jsonPath().getString("decision")).then().statusCode(200);
    assertThat(Objects.requireNonNull(rescanned(docCode)).getString("reason")).isEqualTo("mờ");
    Response withdrawn = post(docCode, "withdraw", "{\"reason\":\"nhầm\"}");
    assertThat(rescanned(docCode)).isNull();

    // When
    Response undone = undo(docCode, withdrawn.jsonPath().getString("decision"));

    // Then
    assertThat(undone.statusCode()).as(undone.asString()).isEqualTo(200);
    assertThat(scans.get(docCode).getString("state")).isEqualTo(state);
    assertThat(catalogue.coverage(dossier).getInt("satisfied")).isEqualTo(1);
    assertRefused(
        undo(docCode, withdrawn.jsonPath().getString("decision")), 409, "DECISION_SUPERSEDED");
  }

  @Test
  void aReadingThatWasStoppedGoesOn() throws IOException {
    // Given
    String docCode = scans.accept(scan(0.25));
    Response withdrawn = post(docCode, "withdraw", "{\"reason\":\"nhầm\"}");
    assertThat(withdrawn.statusCode()).as(withdrawn.asString()).isEqualTo(200);

    // When
    undo(docCode, withdrawn.jsonPath().getString("decision")).then().statusCode(200);

    // Then
    assertThat(scans.awaitFinal(docCode).getString("state")).isIn("READY", "NEEDS_REVIEW");
  }

  @Test
  void bothOfTwoLikeDocumentsAreKept() throws IOException {
    // Given
    List<String> text =
        List.of(
            "Điều 1. Cho phép lắp đặt hai cẩu trục chạy ray tại bến số chín của cảng container.",
            "Điều 2. Đơn vị thi công che chắn kho hóa chất và báo cáo tiến độ mỗi tuần một lần.");
    String first = scans.accept(scan(4.1, text));
    scans.awaitFinal(first);
    String second = scans.accept(scan(4.2, text));
    JsonPath read = scans.awaitFinal(second);
    assertThat(open(read, first)).isNotEmpty();

    // When
    Response kept =
        post(second, "duplicates", "{\"other\":\"%s\",\"answer\":\"KEEP_BOTH\"}".formatted(first));

    // Then
    assertThat(kept.statusCode()).as(kept.asString()).isEqualTo(200);
    assertThat(open(scans.get(second), first)).isEmpty();
    undo(second, kept.jsonPath().getString("decision")).then().statusCode(200);
    assertThat(open(scans.get(second), first)).isNotEmpty();

    // And a document that was withdrawn is no duplicate
    post(first, "withdraw", "{\"reason\":\"thừa\"}").then().statusCode(200);
    scans.awaitSoon(second, document -> open(document, first).isEmpty());
  }

  /** Returns the open findings that a document is like another one. */
  private static List<String> open(JsonPath document, String other) {
    return document.getList(
        "findings.findAll { it.code.startsWith('DUPLICATE') && it.detail.contains('"
            + other
            + "') && it.blocking && it.settledBy == null }.code");
  }

  private Response undo(String docCode, String decision) {
    return post(docCode, "decisions/" + decision + "/undo", "{\"reason\":\"nhầm\"}");
  }

  private @Nullable JsonPath rescanned(String docCode) {
    JsonPath list = service.admin().get("/api/v1/rescans?limit=200").jsonPath();
    int at = list.getList("items.docCode").indexOf(docCode);
    return at < 0 ? null : list.setRootPath("items[" + at + "]");
  }

  @Test
  void theListOfRescansIsPagedOldestFirst() throws IOException {
    // Given
    String station = newKey("STATION");
    var asked = new ArrayList<String>();
    for (int paper = 0; paper < 3; paper++) {
      String docCode =
          service
              .with(station)
              .multiPart(
                  "metadata",
                  Scans.metadata(Optional.empty(), Optional.empty()),
                  "application/json")
              .multiPart("file", scan(3.1 + paper / 10.0).toFile())
              .post("/api/v1/documents/import")
              .jsonPath()
              .getString("docCode");
      post(docCode, "rescan", "{\"reason\":\"mờ\"}").then().statusCode(200);
      asked.add(docCode);
    }

    // When
    var listed = new ArrayList<String>();
    String cursor = "";
    do {
      JsonPath page =
          service.with(station).get("/api/v1/rescans?limit=2&cursor=" + cursor).jsonPath();
      listed.addAll(page.getList("items.docCode"));
      cursor = page.getString("next");
    } while (cursor != null);

    // Then
    assertThat(listed).isEqualTo(asked);
    post(asked.getFirst(), "withdraw", "{\"reason\":\"thừa\"}").then().statusCode(200);
    assertThat(rescans(service.with(station))).isEqualTo(asked.subList(1, 3));
  }

  @Test
  void aDuplicateIsTakenBackAndItsLinkTakenOver() throws IOException {
    // Given a second scan that knows its dossier, of a paper whose first scan does not
    String dossier = "H24.99-250611-0007";
    String unlinked = Scans.ofNewStation(service).accept(scan(3.5));
    scans.awaitFinal(unlinked);
    String linked = linked(dossier);
    assertRefused(
        post(
            unlinked,
            "duplicates",
            "{\"other\":\"%s\",\"answer\":\"THIS_ONE\"}".formatted(unlinked)),
        422,
        "UNPROCESSABLE");
    assertRefused(
        post(
            unlinked, "duplicates", "{\"other\":\"H24.99_TL_999999_V1\",\"answer\":\"KEEP_BOTH\"}"),
        422,
        "UNPROCESSABLE");
    assertRefused(
        post(unlinked, "duplicates", "{\"other\":\"%s\",\"answer\":\"NONE\"}".formatted(linked)),
        400,
        "INVALID_REQUEST");

    // When
    Response answer =
        post(
            unlinked, "duplicates", "{\"other\":\"%s\",\"answer\":\"THIS_ONE\"}".formatted(linked));

    // Then
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
    assertThat(scans.get(linked).getString("state")).isEqualTo("WITHDRAWN");
    scans.awaitSoon(unlinked, document -> dossier.equals(document.getString("link.dossierCode")));
    assertThat(catalogue.coverage(dossier).getInt("satisfied")).isEqualTo(1);
    assertRefused(
        post(
            unlinked,
            "duplicates",
            "{\"other\":\"%s\",\"answer\":\"KEEP_BOTH\"}".formatted(linked)),
        409,
        "CONFLICT");
  }

  @Test
  void theDeclaredKindGivesTheLettersOfTheCode() throws IOException {
    Path file = scan(3.8);
    String metadata = "{\"agencyCode\":\"H24.99\",\"role\":\"component\",\"kind\":\"%s\"}";

    String docCode = scans.accept(file, metadata.formatted("quyet-dinh"));

    assertThat(docCode).matches("H24\\.99_QĐ_\\d{6}_V1");
    assertThat(scans.get(docCode).getString("declared.kind")).isEqualTo("quyet-dinh");
    assertThat(scans.accept(file, metadata.formatted("cong-van"))).contains("_CV_");
    Response refused = scans.send(file, metadata.formatted("quyet-din"));
    assertRefused(refused, 422, "UNPROCESSABLE");
    assertThat(refused.jsonPath().getString("errors[0].pointer")).isEqualTo("/kind");
    assertThat(refused.jsonPath().getString("errors[0].nearest")).isEqualTo("quyet-dinh");
  }
}
