package vn.sohoa.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sohoa.admin.sample.SamplePaper;
import vn.sohoa.admin.sample.SampleScan;
import vn.sohoa.admin.sample.ScanLook;
import vn.sohoa.engine.TestPages;

/** People see images of pages: upright, small, and only those who may. */
@Tag("slow")
class PageImageIT {
  private static final String IMAGE = "/pages/1/image";

  private final RunningService service = SharedService.get();
  private final Scans scans = Scans.ofNewStation(service);
  private @TempDir Path folder = Path.of("");

  /** Somebody who sends each request anew: a specification keeps the parameters of the last one. */
  private record Onlooker(RunningService service, String key) {
    Response get(String path) {
      return service.with(key).get(path);
    }

    Response post(String path, String body) {
      return service.with(key).contentType(ContentType.JSON).body(body).post(path);
    }
  }

  private Onlooker as(String role) {
    return new Onlooker(
        service,
        service
            .admin()
            .contentType(ContentType.JSON)
            .body(Map.of("name", "images", "role", role))
            .post("/api/v1/keys")
            .jsonPath()
            .getString("key"));
  }

  private static String at(String docCode, String rest) {
    return "/api/v1/documents/" + docCode + rest;
  }

  private Path paper(String name, String number) throws IOException {
    Path file = folder.resolve(UUID.randomUUID() + name);
    SampleScan.of(SamplePaper.decision().numbered(number, "QĐ-BQL", LocalDate.of(2025, 6, 12)))
        .write(file);
    return file;
  }

  private String sent(Path file) {
    String docCode = scans.accept(file);
    scans.awaitFinal(docCode);
    return docCode;
  }

  private static BufferedImage image(Response response) throws IOException {
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.header("Cache-Control")).isEqualTo("private, max-age=3600, immutable");
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(response.asByteArray()));
    assertThat(image).isNotNull();
    return image;
  }

  private static void assertRefused(Response response, int status, String reason) {
    assertThat(response.statusCode()).as(response.asString()).isEqualTo(status);
    assertThat(response.jsonPath().getString("reason")).isEqualTo(reason);
  }

  private double renderings() {
    String series = "sohoa_engine_call_seconds_count{outcome=\"success\",request=\"render_page\"}";
    return service.metric(series);
  }

  @Test
  void everyFormatAndWidthIsShown() throws IOException {
    Path tiff = folder.resolve("two.tif");
    new SampleScan(SamplePaper.decision(), 2, 300, ScanLook.typical()).write(tiff);
    List<String> docCodes =
        List.of(
            sent(tiff),
            sent(paper("a.pdf", "6101")),
            sent(paper("a.jpg", "6102")),
            sent(paper("a.png", "6103")));
    Onlooker clerk = as("CLERK");

    for (String docCode : docCodes) {
      for (int width : List.of(160, 800, 1240, 2480)) {
        Response response = clerk.get(at(docCode, IMAGE + "?width=" + width));
        BufferedImage image = image(response);

        assertThat(response.contentType()).isIn("image/jpeg", "image/png");
        assertThat(image.getWidth()).as("%s %d", docCode, width).isBetween(width - 3, width);
        assertThat((double) image.getHeight() / image.getWidth()).isCloseTo(1.414, within(0.03));
        if (width == 1240) {
          assertThat(response.asByteArray()).hasSizeLessThan(250_000);
        }
      }
    }
    assertThat(image(clerk.get(at(docCodes.getFirst(), "/pages/2/image"))).getWidth())
        .isBetween(1237, 1240);
    assertRefused(clerk.get(at(docCodes.getFirst(), "/pages/3/image")), 404, "NOT_FOUND");
    Response odd = clerk.get(at(docCodes.getFirst(), IMAGE + "?width=1000"));
    assertRefused(odd, 400, "INVALID_REQUEST");
    assertThat(odd.jsonPath().getList("errors[0].allowed", String.class))
        .containsExactly("160", "800", "1240", "2480");
  }

  @Test
  void anImageIsMadeOnceAndNotSentAgainToThoseWhoHaveIt() throws IOException {
    String docCode = sent(paper(".pdf", ""));
    awaitPrepared(docCode);
    Onlooker reviewer = as("REVIEWER");
    Response first = reviewer.get(at(docCode, IMAGE + "?width=800"));
    double made = renderings();

    Response second = reviewer.get(at(docCode, IMAGE + "?width=800"));
    Response known =
        service
            .with(reviewer.key())
            .header("If-None-Match", first.header("ETag"))
            .get(at(docCode, IMAGE + "?width=800"));

    assertThat(second.asByteArray()).isEqualTo(first.asByteArray());
    assertThat(known.statusCode()).isEqualTo(304);
    assertThat(known.header("ETag")).isEqualTo(first.header("ETag"));
    assertThat(renderings()).isEqualTo(made);
  }

  @Test
  void theFirstPageIsMadeAheadForReviewers() throws IOException {
    String docCode = sent(paper(".pdf", ""));
    assertThat(scans.get(docCode).getString("state")).isEqualTo("NEEDS_REVIEW");
    awaitPrepared(docCode);

    assertThat(isStored(docCode, 1240)).isTrue();
    assertThat(isStored(docCode, 800)).isFalse();
  }

  /** Documents are prepared in their order, the thumbnail last. */
  private void awaitPrepared(String docCode) {
    for (int attempt = 0; !isStored(docCode, 160); attempt++) {
      assertThat(attempt).isLessThan(300);
      RunningService.pause();
    }
  }

  private boolean isStored(String docCode, int width) {
    return succeeds(
        "SELECT 1/count(*) FROM page_image i JOIN document d ON d.id = i.document_id "
            + "WHERE d.doc_code = '%s' AND i.width = %d".formatted(docCode, width));
  }

  private boolean succeeds(String sql) {
    try {
      service.execute(sql);
      return true;
    } catch (RuntimeException | AssertionError e) {
      return false;
    }
  }

  @Test
  void fieldsAndPartsAreShownWhereTheyWereRead() throws IOException {
    String docCode = sent(paper(".pdf", "6105"));
    Onlooker clerk = as("CLERK");
    JsonPath document = scans.get(docCode);
    List<Float> box = document.getList("fields.find { it.name == 'organName' }.box", Float.class);

    BufferedImage field = image(clerk.get(at(docCode, "/fields/organName/crop")));
    BufferedImage part =
        image(
            clerk.get(
                at(
                    docCode,
                    String.format(
                        Locale.ROOT,
                        "/pages/1/crop?box=%.2f,%.2f,%.2f,%.2f",
                        box.get(0),
                        box.get(1),
                        box.get(2),
                        box.get(3)))));
    BufferedImage corner = image(clerk.get(at(docCode, "/pages/1/crop?box=-50,-50,122,122")));

    double scale = 300 / 72.0;
    assertThat((double) part.getWidth()).isCloseTo(box.get(2) * scale, within(3.0));
    assertThat((double) part.getHeight()).isCloseTo(box.get(3) * scale, within(3.0));
    assertThat((double) field.getWidth()).isCloseTo((box.get(2) + 28) * scale, within(3.0));
    assertThat(corner.getWidth()).isBetween(297, 300);
    assertThat(darkShare(part)).isGreaterThan(0.05);
    assertThat(darkShare(corner)).isLessThan(0.01);
    assertRefused(clerk.get(at(docCode, "/fields/noSuchField/crop")), 404, "NOT_FOUND");
    assertRefused(clerk.get(at(docCode, "/pages/1/crop?box=700,10,50,50")), 400, "INVALID_REQUEST");
    assertRefused(clerk.get(at(docCode, "/pages/1/crop?box=1,2,3")), 400, "INVALID_REQUEST");
    assertRefused(clerk.get(at(docCode, "/pages/1/crop?box=1,2,0,5")), 400, "INVALID_REQUEST");
    assertRefused(clerk.get(at(docCode, "/pages/1/crop")), 400, "INVALID_REQUEST");
    assertRefused(clerk.get(at(docCode, "/pages/9/crop?box=1,2,3,4")), 404, "NOT_FOUND");
  }

  private static double darkShare(BufferedImage image) {
    long dark = 0;
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        if ((image.getRGB(x, y) & 0xFF) < 128) {
          dark++;
        }
      }
    }
    return (double) dark / (image.getWidth() * image.getHeight());
  }

  @Test
  void aFieldWithoutAPlaceHasNoImage() throws IOException {
    String docCode = sent(paper(".pdf", ""));
    ReviewDesk desk = ReviewDesk.of(service, "CLERK");
    assertThat(desk.set(docCode, "codeNumber", "77").statusCode()).isEqualTo(200);

    Response none = as("CLERK").get(at(docCode, "/fields/codeNumber/crop"));

    assertRefused(none, 404, "NOT_FOUND");
    assertThat(none.jsonPath().getString("detail")).contains("codeNumber");
  }

  /** The page was scanned upside down; the image is not, and the crop is that of the word. */
  @Test
  void aPageThatWasScannedUpsideDownIsShownUpright() throws IOException {
    String docCode = sent(TestPages.png(folder, TestPages.text(180, TestPages.LINES)));
    JsonPath read = scans.get(docCode);
    assertThat(read.getInt("pages[0].scan.quality.turnedDegrees")).isEqualTo(180);

    BufferedImage image = image(as("INTEGRATOR").get(at(docCode, IMAGE + "?width=800")));

    int half = image.getHeight() / 2;
    assertThat(darkShare(image.getSubimage(0, 0, image.getWidth(), half))).isGreaterThan(0.002);
    assertThat(darkShare(image.getSubimage(0, half, image.getWidth(), half))).isLessThan(0.001);
  }

  @Test
  void pagesOfPartsAndNewVersionsAreTheirOwn() throws IOException {
    String whole = sent(TestPages.pdf(folder));
    Response second = service.admin().get(at(whole, "/pages/2/image?width=800"));

    Response arranged =
        service
            .admin()
            .header("If-Match", "*")
            .contentType(ContentType.JSON)
            .body("{\"pages\":[{\"page\":2},{\"page\":1}],\"omit\":[],\"reason\":\"sai thứ tự\"}")
            .patch(at(whole, "/pages"));
    assertThat(arranged.statusCode()).as(arranged.asString()).isEqualTo(202);
    String version = arranged.jsonPath().getString("docCode");
    scans.awaitFinal(version);

    assertThat(image(service.admin().get(at(version, "/pages/1/image?width=800"))))
        .satisfies(
            first ->
                assertThat(darkShare(first)).isCloseTo(darkShare(image(second)), within(0.0005)));
  }

  @Test
  void onlyThoseSeeThemWhoMay() throws IOException {
    String docCode = sent(paper(".png", "6106"));
    List<String> paths =
        List.of(IMAGE, "/pages/1/crop?box=10,10,100,100", "/fields/organName/crop");
    Onlooker clerk = as("CLERK");
    assertThat(paths).allSatisfy(path -> clerk.get(at(docCode, path)).then().statusCode(200));
    Onlooker station = as("STATION");
    assertThat(paths)
        .allSatisfy(path -> assertRefused(station.get(at(docCode, path)), 403, "FORBIDDEN"));

    service.execute(
        "UPDATE document SET secrecy_checked = false WHERE doc_code = '" + docCode + "'");

    assertThat(paths)
        .allSatisfy(path -> assertRefused(clerk.get(at(docCode, path)), 404, "NOT_FOUND"));
    assertThat(paths)
        .allSatisfy(path -> service.admin().get(at(docCode, path)).then().statusCode(200));
  }

  @Test
  void typedValuesAreCheckedWithoutBeingStored() throws IOException {
    String docCode = sent(paper(".pdf", "6107"));
    String before = scans.get(docCode).getString("version");

    Onlooker clerk = as("CLERK");

    Response checked =
        clerk.post(
            at(docCode, "/fields:check"),
            """
            {"fields":[{"name":"issuedDate","value":"5/2/2025"},{"name":"taxCode","value":"0100112436"},
                       {"name":"codeNumber","confirm":true},{"name":"signerName","absent":true},{"name":"noField","value":"1"}]}
            """);

    assertThat(checked.statusCode()).as(checked.asString()).isEqualTo(200);
    JsonPath fields = checked.jsonPath();
    assertThat(fields.getBoolean("accepted")).isFalse();
    assertThat(fields.getList("fields.accepted", Boolean.class))
        .containsExactly(true, false, true, true, false);
    assertThat(fields.getString("fields[0].values[0]")).isEqualTo("2025-02-05");
    assertThat(fields.getString("fields[1].findings[0].code")).isEqualTo("WRONG_CHECK_DIGIT");
    assertThat(fields.getString("fields[1].faults[0].pointer")).isEqualTo("/fields/1/value");
    assertThat(fields.getString("fields[2].values[0]")).isEqualTo("6107");
    assertThat(fields.getList("fields[4].faults[0].allowed", String.class)).contains("codeNumber");
    assertThat(scans.get(docCode).getString("version")).isEqualTo(before);
    assertRefused(
        clerk.post(at(docCode, "/fields:check"), "{\"fields\":[{\"name\":\"codeNumber\"}]}"),
        400,
        "INVALID_REQUEST");
    assertRefused(
        as("STATION").post(at(docCode, "/fields:check"), "{\"fields\":[]}"), 403, "FORBIDDEN");
  }
}
