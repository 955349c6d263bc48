package vn.sohoa.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.sohoa.admin.sample.SamplePaper;
import vn.sohoa.admin.sample.SampleScan;
import vn.sohoa.admin.sample.ScanLook;

/** A paper that was scanned to several files, images among them, is one document. */
@Tag("slow")
class JoinIT extends TakeBackDesk {
  private static final String DECLARED = "{\"agencyCode\":\"H24.92\",\"role\":\"component\"}";

  private Path file(String name, int pages, String number) throws IOException {
    Path file = folder.resolve(name);
    new SampleScan(
            SamplePaper.decision().numbered(number, "QĐ-BQL", LocalDate.of(2025, 6, 12)),
            pages,
            150,
            ScanLook.typical())
        .write(file);
    return file;
  }

  private static String accepted(Scans scans, Path file) throws IOException {
    String docCode = scans.accept(file, DECLARED);
    scans.awaitFinal(docCode);
    return docCode;
  }

  private Response join(String key, List<String> docCodes) {
    return service
        .with(key)
        .contentType(ContentType.JSON)
        .body(
            "{\"docCodes\":[\"%s\"],\"reason\":\"một văn bản, nhiều tệp\"}"
                .formatted(String.join("\",\"", docCodes)))
        .post("/api/v1/documents:join");
  }

  @Test
  void filesOfEachKindBecomeOneWithoutLoss() throws IOException {
    String station = newKey("STATION");
    Scans own = Scans.with(service, station);
    Path jpeg = file("một.jpg", 1, "5201");
    Path png = file("hai.png", 1, "5202");
    List<String> parts =
        List.of(
            accepted(own, jpeg),
            accepted(own, png),
            accepted(own, file("ba.tif", 2, "5203")),
            accepted(own, file("bốn.pdf", 1, "5204")));

    Response answer = join(station, parts);

    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(202);
    String docCode = answer.jsonPath().getString("docCodes[0]");
    JsonPath joined = own.awaitFinal(docCode);
    assertThat(joined.getInt("pageCount")).isEqualTo(5);
    assertThat(Scans.value(joined, "codeNumber")).isEqualTo("5201");
    assertThat(scans.get(parts.getFirst()).getString("state")).isEqualTo("WITHDRAWN");
    byte[] original =
        service
            .admin()
            .get("/api/v1/documents/download/" + docCode + "?rendition=original")
            .asByteArray();
    try (PDDocument document = Loader.loadPDF(original)) {
      assertThat(image(document, 0).getCOSObject().createRawInputStream().readAllBytes())
          .isEqualTo(Files.readAllBytes(jpeg));
      assertSamePixels(image(document, 1).getImage(), Files.readAllBytes(png));
      assertThat(document.getPage(1).getMediaBox().getWidth()).isBetween(590f, 600f);
    }
  }

  @Test
  void aTiffIsSplit() throws IOException {
    String docCode = accepted(scans, file("chồng.tif", 3, "5205"));

    Response answer =
        service
            .admin()
            .contentType(ContentType.JSON)
            .body(
                "{\"docCode\":\"%s\",\"parts\":[{\"pages\":[3,1]},{\"pages\":[2]}],\"reason\":\"hai\"}"
                    .formatted(docCode))
            .post("/api/v1/documents:split");

    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(202);
    List<String> parts = answer.jsonPath().getList("docCodes");
    assertThat(scans.awaitFinal(parts.getFirst()).getInt("pageCount")).isEqualTo(2);
    assertThat(scans.awaitFinal(parts.getLast()).getInt("pageCount")).isOne();
    assertThat(words(parts.getFirst(), 1)).startsWith("Trang", "3");
    assertThat(words(parts.getFirst(), 2)).anyMatch(word -> word.contains("5205"));
    assertThat(words(parts.getLast(), 1)).startsWith("Trang", "2");
  }

  private List<String> words(String docCode, int page) {
    return service
        .admin()
        .get("/api/v1/documents/" + docCode + "/pages/" + page)
        .jsonPath()
        .getList("words.text");
  }

  @Test
  void aStationJoinsOnlyWhatItSentAndNobodyDecidedOn() throws IOException {
    String station = newKey("STATION");
    String other = newKey("STATION");
    Scans own = Scans.with(service, station);
    String first = accepted(own, file("a.jpg", 1, "5206"));
    String second = accepted(own, file("b.jpg", 1, "5207"));
    String foreign = accepted(Scans.with(service, other), file("c.jpg", 1, "5208"));

    assertRefused(join(station, List.of(first, foreign)), 404, "NOT_FOUND");
    assertRefused(join(newKey("INTEGRATOR"), List.of(first, second)), 409, "CONFLICT");
    post(second, "rescan", "{\"reason\":\"mờ\"}").then().statusCode(200);
    assertRefused(join(station, List.of(first, second)), 409, "CONFLICT");
    assertThat(scans.get(first).getString("state")).isNotEqualTo("WITHDRAWN");
    assertThat(join(newKey("CLERK"), List.of(first, second)).statusCode()).isEqualTo(202);
  }

  private static PDImageXObject image(PDDocument document, int page) throws IOException {
    var resources = document.getPage(page).getResources();
    COSName only = resources.getXObjectNames().iterator().next();
    return (PDImageXObject) resources.getXObject(only);
  }

  private static void assertSamePixels(BufferedImage copy, byte[] png) throws IOException {
    BufferedImage source = ImageIO.read(new ByteArrayInputStream(png));
    assertThat(copy.getWidth()).isEqualTo(source.getWidth());
    assertThat(copy.getHeight()).isEqualTo(source.getHeight());
    for (int y = 0; y < source.getHeight(); y += 7) {
      for (int x = 0; x < source.getWidth(); x += 7) {
        assertThat(copy.getRGB(x, y)).isEqualTo(source.getRGB(x, y));
      }
    }
  }
}
