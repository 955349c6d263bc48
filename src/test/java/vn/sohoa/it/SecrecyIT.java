package vn.sohoa.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.sohoa.engine.DamagedPdfs;
import vn.sohoa.engine.TestPages;

/** State secrets are quarantined: only admins can see that they exist. */
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SecrecyIT {
  private static final String DOSSIER = "H24.99-250415-0077";

  private final RunningService service = SharedService.get();
  private final Scans scans = new Scans(service);
  private String docCode = "";
  private JsonPath document = JsonPath.from("{}");
  private String clerkKey = "";

  @BeforeAll
  void sendASecret(@TempDir Path folder) throws IOException {
    var catalogue = new Catalogue(service);
    catalogue.procedure("1.009645");
    catalogue.dossier(DOSSIER, "1.009645", "0100112437");
    clerkKey = key("CLERK");
    docCode = send(folder);
    document = scans.awaitFinal(docCode);
  }

  private String key(String role) {
    return service
        .admin()
        .contentType(ContentType.JSON)
        .body(Map.of("name", "secrecy", "role", role))
        .post("/api/v1/keys")
        .jsonPath()
        .getString("key");
  }

  private static Path secret(Path folder) throws IOException {
    return TestPages.png(
        folder,
        TestPages.text(
            0, List.of("MẬT", "BÁO CÁO", "Nội dung bolivia không ai được xem ngoài quản trị")));
  }

  private String send(Path folder) throws IOException {
    return scans.accept(secret(folder), Scans.metadata(Optional.of(DOSSIER), Optional.of("VB")));
  }

  @Test
  void aRedStampIsSeenAsWell(@TempDir Path folder) throws IOException {
    BufferedImage page =
        TestPages.stamped(
            TestPages.text(0, List.of("BÁO CÁO", "Tình hình chung của đơn vị")), "MẬT");
    String stamped =
        scans.accept(
            TestPages.png(folder, page), Scans.metadata(Optional.of(DOSSIER), Optional.of("VB")));

    assertThat(scans.awaitFinal(stamped).getString("state")).isEqualTo("QUARANTINED");
  }

  @Test
  void aStampedPageThatWasScannedUpsideDownIsSeen(@TempDir Path folder) throws IOException {
    BufferedImage plain = TestPages.text();
    BufferedImage turned =
        TestPages.text(
            180, List.of("TỐI MẬT", "BÁO CÁO", "Tình hình chung của đơn vị trong quý này"));
    String sent = scans.accept(TestPages.tiff(folder, List.of(plain, turned, plain)));

    assertThat(scans.awaitFinal(sent).getString("state")).isEqualTo("QUARANTINED");
    assertThat(clerk().get("/api/v1/documents/" + sent).statusCode()).isEqualTo(404);
  }

  @Test
  void aStampInTheMiddleOfAThickFileIsSeen(@TempDir Path folder) throws IOException {
    byte[] pdf =
        DamagedPdfs.of(64)
            .upsideDown(50, List.of("TOI MAT", "Bao cao tinh hinh cua don vi"))
            .sound();
    String sent = scans.accept(Files.write(folder.resolve("thick.pdf"), pdf));

    JsonPath found = scans.awaitFinal(sent);

    assertThat(found.getString("state")).isEqualTo("QUARANTINED");
    assertThat(found.getInt("findings.find { it.code == 'STATE_SECRET' }.page")).isEqualTo(50);
  }

  @Test
  void theOriginalOfAFailedDocumentIsForAdminsOnly(@TempDir Path folder) throws IOException {
    // Nobody looked for a stamp in it
    String sent = scans.accept(Files.writeString(folder.resolve("x.pdf"), "%PDF-1.7 " + folder));
    assertThat(scans.awaitFinal(sent).getString("state")).isEqualTo("FAILED");

    String original = "/api/v1/documents/download/" + sent;

    assertThat(clerk().get(original).statusCode()).isEqualTo(404);
    assertThat(service.admin().get(original).statusCode()).isEqualTo(200);
  }

  @Test
  void nobodyButAdminsSeesWordsOfAnUncheckedDocument(@TempDir Path folder) throws IOException {
    byte[] pdf = DamagedPdfs.of(1).with(5, "Quyet dinh", "Zimbabwe").sound();
    String sent = scans.accept(Files.write(folder.resolve("open.pdf"), pdf));
    scans.awaitFinal(sent);
    List<String> paths =
        List.of(
            "/api/v1/documents/" + sent + "/pages/1",
            "/api/v1/documents/download/" + sent,
            "/api/v1/documents/download/" + sent + "?rendition=pdfa",
            "/api/v1/documents/download/" + sent + "?rendition=text");
    String search = "/api/v1/documents?q=zimbabwe";
    assertThat(paths).allSatisfy(path -> clerk().get(path).then().statusCode(200));
    assertThat(clerk().get(search).asString()).contains(sent);

    service.execute("UPDATE document SET secrecy_checked = false WHERE doc_code = '" + sent + "'");

    assertThat(paths).allSatisfy(path -> clerk().get(path).then().statusCode(404));
    assertThat(paths).allSatisfy(path -> service.admin().get(path).then().statusCode(200));
    assertThat(clerk().get(search).asString()).doesNotContain(sent);
    assertThat(service.admin().get(search).asString()).contains(sent);
  }

  private RequestSpecification clerk() {
    return service.with(clerkKey);
  }

  @Test
  void anAdminSeesThatItIsSetAside() {
    assertThat(document.getString("state")).isEqualTo("QUARANTINED");
    assertThat(document.getList("findings.code")).contains("STATE_SECRET");
    assertThat(service.admin().get("/api/v1/documents?state=QUARANTINED").asString())
        .contains(docCode);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/documents/%s",
        "/api/v1/documents/%s/pages/1",
        "/api/v1/documents/%s/attestations",
        "/api/v1/documents/%s/events",
        "/api/v1/documents/download/%s",
        "/api/v1/documents/download/%s?rendition=pdfa",
        "/api/v1/documents/download/%s?rendition=text",
      })
  void nobodyElseFindsIt(String path) {
    clerk().get(path.formatted(docCode)).then().statusCode(404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/documents?limit=200",
        "/api/v1/documents?limit=200&updatedSince=2025-01-01T00:00:00Z",
        "/api/v1/changes?limit=200",
        "/api/v1/documents?q=bolivia",
        "/api/v1/documents?state=QUARANTINED",
        "/api/v1/documents?dossier=" + DOSSIER,
        "/api/v1/dossiers/" + DOSSIER + "/documents",
        "/api/v1/dossiers/" + DOSSIER,
        "/api/v1/reports/coverage/missing?from=2025-04-01&to=2025-04-30&limit=200",
      })
  void noListTellsOfIt(String path) {
    clerk().get(path).then().statusCode(200);
    assertThat(clerk().get(path).asString()).doesNotContain(docCode);
  }

  @Test
  void itsStatusIsUnknown() {
    String status = "/api/v1/documents/status?sha256=" + document.getString("sha256");

    assertThat(clerk().get(status).jsonPath().getList("items[0].found.docCode"))
        .doesNotContain(docCode);
    assertThat(service.admin().get(status).jsonPath().getList("items[0].found.docCode"))
        .contains(docCode);
  }

  /** Not even an export of an admin. */
  @Test
  void noExportHasIt() {
    var desk = new ExportDesk(service, service.adminKey());

    String id =
        desk.ready(
            "{\"filter\":{\"dossier\":\"%s\"},\"states\":[\"READY\",\"NEEDS_REVIEW\"]}"
                .formatted(DOSSIER));

    assertThat(String.join("", desk.lines(id, 0))).doesNotContain("\"docCode\":\"" + docCode);
  }

  @Test
  void nobodyElseMovesIt() {
    clerk().post("/api/v1/documents/" + docCode + "/reprocess").then().statusCode(404);
    clerk().post("/api/v1/documents/" + docCode + "/release").then().statusCode(403);
    clerk().get("/api/v1/documents?cursor=" + docCode).then().statusCode(400);
  }

  @Test
  void theAuditTellsOfItToAdminsOnly() {
    String path = "/api/v1/audit?subject=" + docCode;

    assertThat(service.with(key("AUDITOR")).get(path).jsonPath().getList("items")).isEmpty();
    assertThat(service.admin().get(path).jsonPath().getList("items.action"))
        .contains("document.import", "document.quarantine");
  }

  @Test
  void aReceiptNamesItToAdminsOnly(@TempDir Path folder) throws IOException {
    Path again = secret(folder);

    JsonPath clerks = receipt(clerk(), again);
    JsonPath admins = receipt(service.admin(), again);

    assertThat(clerks.getString("duplicateOf")).isNull();
    assertThat(admins.getString("duplicateOf")).isEqualTo(docCode);
    List.of(clerks, admins).forEach(receipt -> scans.awaitFinal(receipt.getString("docCode")));
  }

  private static JsonPath receipt(RequestSpecification sender, Path file) {
    return sender
        .multiPart(
            "metadata", Scans.metadata(Optional.empty(), Optional.empty()), "application/json")
        .multiPart("file", file.toFile())
        .post("/api/v1/documents/import")
        .then()
        .statusCode(202)
        .extract()
        .jsonPath();
  }

  @Test
  void anAdminReleasesWhatIsNoSecret(@TempDir Path folder) throws IOException {
    String mistaken = send(folder);
    scans.awaitFinal(mistaken);

    service.admin().post("/api/v1/documents/" + mistaken + "/release").then().statusCode(202);

    assertThat(scans.awaitFinal(mistaken).getString("state")).isEqualTo("NEEDS_REVIEW");
    String told = clerk().get("/api/v1/documents/" + mistaken).then().extract().asString();
    assertThat(told).contains(mistaken).doesNotContain(docCode);
    assertThat(scans.get(mistaken).getList("findings.detail")).contains(docCode);
  }
}
