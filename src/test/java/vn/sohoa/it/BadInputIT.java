package vn.sohoa.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sohoa.admin.sample.SamplePaper;
import vn.sohoa.admin.sample.SampleScan;

/** Bad files are stored, acknowledged, and end with a documented reason; the service continues. */
class BadInputIT {
  private final RunningService service = SharedService.get();
  private final Scans scans = new Scans(service);
  private @TempDir Path folder = Path.of("");
  private BadFiles bad = new BadFiles(folder);

  @BeforeEach
  void makeFilesInTheFolder() {
    bad = new BadFiles(folder);
  }

  @AfterEach
  void theServiceIsStillThere() {
    assertThat(service.isReady()).isTrue();
  }

  private void assertFails(Path file, String reason) throws IOException {
    String docCode = scans.accept(file);
    JsonPath document = scans.awaitFinal(docCode);

    assertThat(document.getString("state")).isEqualTo("FAILED");
    assertThat(document.getString("failure")).isEqualTo(reason);
    byte[] kept =
        service
            .admin()
            .get("/api/v1/documents/download/" + docCode)
            .then()
            .statusCode(200)
            .extract()
            .asByteArray();
    assertThat(kept).isEqualTo(Files.readAllBytes(file));
  }

  @Test
  void anEmptyFile() throws IOException {
    assertFails(bad.empty(), "EMPTY_FILE");
  }

  @Test
  void somethingThatIsNoScan() throws IOException {
    assertFails(bad.noScan(), "UNSUPPORTED_TYPE");
  }

  @Test
  void aTruncatedPdf() throws IOException {
    Path whole = folder.resolve("whole.pdf");
    SampleScan.of(SamplePaper.decision()).write(whole);

    assertFails(bad.truncatedPdf(whole), "CORRUPT_FILE");
  }

  @Test
  void aTruncatedPng() throws IOException {
    assertFails(bad.truncatedPng(), "CORRUPT_FILE");
  }

  @Test
  void anEncryptedPdf() throws IOException {
    assertFails(bad.encryptedPdf(), "ENCRYPTED");
  }

  @Test
  void aPdfWithoutPages() throws IOException {
    assertFails(bad.pdfWithoutPages(), "NO_PAGES");
  }

  @Test
  void anEnormousPicture() throws IOException {
    assertFails(bad.enormousPng(), "PAGE_TOO_LARGE");
  }

  @Test
  void aPdfThatUnpacksToGigabytes() throws IOException {
    JsonPath document = scans.awaitFinal(scans.accept(bad.pdfBomb()));

    assertThat(document.getInt("pages[0].scan.widthPx * 1")).isLessThan(20_000);
  }

  @Test
  void aTiffThatLeadsIntoItself() throws IOException {
    assertFails(bad.loopingTiff(), "PAGE_LOOP");
  }

  @Test
  void aWrongNameIsNoHarm() throws IOException {
    Path png = folder.resolve("scan.png");
    SampleScan.of(SamplePaper.decision().numbered("1931", "QĐ-BQL", LocalDate.of(2025, 5, 7)))
        .write(png);
    Path misnamed = Files.move(png, folder.resolve("scan.pdf"));

    JsonPath document = scans.awaitFinal(scans.accept(misnamed));

    assertThat(document.getString("mediaType")).isEqualTo("image/png");
    assertThat(Scans.value(document, "codeNumber")).isEqualTo("1931");
  }

  @Test
  void aPathAsAFileNameIsOnlyAName() throws IOException {
    String docCode =
        service
            .admin()
            .multiPart(
                "metadata", Scans.metadata(Optional.empty(), Optional.empty()), "application/json")
            .multiPart("file", "../../etc/passwd", new byte[] {1})
            .post("/api/v1/documents/import")
            .then()
            .statusCode(202)
            .extract()
            .path("docCode");

    assertThat(scans.awaitFinal(docCode).getString("declared.fileName")).isEqualTo("passwd");
  }

  @Test
  void metadataThatCannotBeReadIsRefused() {
    for (String metadata :
        new String[] {
          "{",
          "[]",
          "{}",
          "{\"agencyCode\":\"h24\",\"role\":\"component\"}",
          "{\"agencyCode\":\"H24\",\"role\":\"paper\"}"
        }) {
      service
          .admin()
          .multiPart("metadata", metadata, "application/json")
          .multiPart("file", "scan.pdf", new byte[] {1})
          .post("/api/v1/documents/import")
          .then()
          .statusCode(400)
          .contentType("application/problem+json")
          .body("reason", equalTo("INVALID_REQUEST"));
    }
  }

  @Test
  void aResultIsNoComponent() {
    service
        .admin()
        .multiPart(
            "metadata",
            Scans.metadata(Optional.of("H24.99-250415-0001"), Optional.of("VB"), "result"),
            "application/json")
        .multiPart("file", "scan.pdf", new byte[] {1})
        .post("/api/v1/documents/import")
        .then()
        .statusCode(422)
        .body("reason", equalTo("UNPROCESSABLE"));
  }

  @Test
  void aMissingPartIsRefused() {
    service
        .admin()
        .multiPart(
            "metadata", Scans.metadata(Optional.empty(), Optional.empty()), "application/json")
        .post("/api/v1/documents/import")
        .then()
        .statusCode(400)
        .body("reason", equalTo("INVALID_REQUEST"));
  }

  @Test
  void theLastRunningNumberIsSaidToBeTheLast() {
    service.execute(
        "INSERT INTO doc_code_sequence VALUES ('H24.77', 'TL', 999998) ON CONFLICT DO NOTHING");
    String metadata = "{\"agencyCode\":\"H24.77\",\"role\":\"component\"}";
    String last =
        sendOneByte(metadata)
            .statusCode(202)
            .body("reason", equalTo(null))
            .extract()
            .path("docCode");

    sendOneByte(metadata).statusCode(409).body("reason", equalTo("NUMBERS_EXHAUSTED"));
    scans.awaitFinal(last);
  }

  private ValidatableResponse sendOneByte(String metadata) {
    return service
        .admin()
        .multiPart("metadata", metadata, "application/json")
        .multiPart("file", "scan.pdf", new byte[] {1})
        .post("/api/v1/documents/import")
        .then();
  }
}
