package vn.sohoa.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sohoa.engine.DamagedPdfs;
import vn.sohoa.engine.TestPages;

/** Damaged files whose pages can still be shown are read, and a person is asked to look at them. */
@Tag("slow")
class DamagedFileIT {
  private final RunningService service = SharedService.get();
  private final Scans scans = new Scans(service);
  private @TempDir Path folder = Path.of("");

  private String send(String name, byte[] bytes) throws IOException {
    return scans.accept(Files.write(folder.resolve(name), bytes));
  }

  private JsonPath page(String docCode, int number) {
    return service
        .admin()
        .get("/api/v1/documents/" + docCode + "/pages/" + number)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  private JsonPath assertDamaged(String docCode, String detail) {
    JsonPath document = scans.awaitFinal(docCode);
    assertThat(document.getString("state")).as(document.prettify()).isEqualTo("NEEDS_REVIEW");
    assertThat(Scans.details(document, "DAMAGED_FILE")).containsExactly(detail);
    assertThat(document.getString("findings.find { it.code == 'DAMAGED_FILE' }.severity"))
        .isEqualTo("ERROR");
    assertThat(document.getList("renditions")).isEqualTo(List.of("pdfa"));
    return document;
  }

  @Test
  void pdfsAreReadAsFarAsTheyShowPages() throws IOException {
    DamagedPdfs pdf = DamagedPdfs.of(3);
    var sent = new TreeMap<String, String>();
    for (Map.Entry<String, byte[]> file :
        Map.of(
                "the end of the file is missing",
                pdf.withoutEnd(),
                "the cross-reference is wrong",
                pdf.withWrongCrossReference(),
                "the end of the file is missing; the page tree is damaged: 2 pages found, 3 declared",
                pdf.truncatedBefore(3),
                "the page tree is damaged: 3 pages found, 9 declared",
                DamagedPdfs.of(3).with(2, "/Count 3", "/Count 9").sound())
            .entrySet()) {
      sent.put(send("damaged-" + sent.size() + ".pdf", file.getValue()), file.getKey());
    }
    String badBox = send("box.pdf", DamagedPdfs.of(2).withBox(2, "/MediaBox [0 0 0 0]").sound());
    String sound = send("sound.pdf", pdf.sound());

    sent.forEach(
        (docCode, detail) -> {
          JsonPath document = assertDamaged(docCode, detail);
          int pages = detail.contains("2 pages") ? 2 : 3;
          assertThat(document.getInt("pageCount")).isEqualTo(pages);
          assertThat(document.getBoolean("pageCountSure")).isFalse();
          assertThat(String.join(" ", page(docCode, pages).getList("words.text", String.class)))
              .isEqualTo(DamagedPdfs.line(pages));
        });
    assertThat(assertDamaged(badBox, "no valid page box: page 2").getBoolean("pageCountSure"))
        .isTrue();
    assertThat(scans.awaitFinal(sound).getList("findings.code")).doesNotContain("DAMAGED_FILE");
  }

  @Test
  void imagesAreReadUpToTheirDamage() throws IOException {
    byte[] jpeg = Files.readAllBytes(TestPages.jpeg(folder, TestPages.text(), 0.9f));
    byte[] png = Files.readAllBytes(TestPages.png(folder, TestPages.text()));
    String half = send("half.jpg", Arrays.copyOf(jpeg, jpeg.length * 2 / 3));
    String most = send("most.png", Arrays.copyOf(png, png.length * 2 / 3));

    JsonPath document = assertDamaged(half, "the end of the JPEG is missing");
    assertThat(document.getBoolean("pageCountSure")).isTrue();
    assertDamaged(most, "the PNG is damaged");
    assertThat(page(most, 1).getList("words.text", String.class)).contains("CỘNG", "HÒA");
  }

  @Test
  void aFileThatShowsNothingFails() throws IOException {
    String docCode = send("nothing.pdf", DamagedPdfs.of(2).truncatedBefore(1));

    JsonPath document = scans.awaitFinal(docCode);

    assertThat(document.getString("state")).isEqualTo("FAILED");
    assertThat(document.getString("failure")).isEqualTo("CORRUPT_FILE");
  }
}
