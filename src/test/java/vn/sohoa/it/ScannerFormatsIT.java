package vn.sohoa.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.sohoa.admin.sample.SamplePaper;
import vn.sohoa.admin.sample.SampleScan;
import vn.sohoa.admin.sample.ScanLook;

/**
 * File formats of scanners. Each is decoded by classes that are found by name at run time, which a
 * native executable may lack.
 */
@Tag("slow")
class ScannerFormatsIT {
  private static final int PAGES = 3;
  private static final BufferedImage PAGE = SampleScan.of(SamplePaper.decision()).page(1);

  private final Scans scans = new Scans(SharedService.get());

  private JsonPath read(Path file) {
    return scans.awaitFinal(scans.accept(file));
  }

  private static void assertRead(JsonPath document) {
    assertThat(document.getString("failure")).isNull();
    assertThat(document.getList("pages.state", String.class)).containsOnly("READ");
    assertThat(document.getList("pages.scan.blank", Boolean.class)).containsOnly(false);
    assertThat(Scans.value(document, "codeNumber")).isEqualTo("1178");
    assertThat(Scans.value(document, "issuedDate")).isEqualTo("2025-04-15");
    assertThat(document.getList("renditions", String.class)).contains("pdfa");
  }

  @Test
  void readsEveryPageOfATiff(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("three.tif");
    new SampleScan(SamplePaper.decision(), PAGES, 300, ScanLook.typical()).write(file);

    JsonPath document = read(file);

    assertRead(document);
    assertThat(document.getString("mediaType")).isEqualTo("image/tiff");
    assertThat(document.getList("pages.number", Integer.class)).isEqualTo(List.of(1, 2, 3));
  }

  /** Many scanner programs set an owner password; reading does not require it. */
  @ParameterizedTest
  @CsvSource({"40, false", "128, false", "128, true", "256, true"})
  void readsAPdfThatOnlyHasAnOwnerPassword(int keyBits, boolean aes, @TempDir Path folder)
      throws IOException {
    Path scan = folder.resolve("scan.pdf");
    SampleScan.of(SamplePaper.decision()).write(scan);
    Path file = folder.resolve("protected.pdf");
    ScannerFiles.protectByOwner(scan, keyBits, aes, file);

    JsonPath document = read(file);

    assertRead(document);
  }

  @Test
  void readsAJbig2Pdf(@TempDir Path folder) throws IOException {
    Path bitonal = folder.resolve("bitonal.tif");
    SampleScan.of(SamplePaper.decision()).write(bitonal);
    Path file = folder.resolve("jbig2.pdf");
    ScannerFiles.writeJbig2(ImageIO.read(bitonal.toFile()), file);

    JsonPath document = read(file);

    assertRead(document);
    assertThat(depths(document)).containsExactly("1 bit, asked ≥ 24 (ND30_2020)");
  }

  private static List<String> depths(JsonPath document) {
    return Scans.details(document, "NOT_IN_COLOUR");
  }

  @Test
  void readsAJpeg2000Pdf(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("jpeg2000.pdf");
    ScannerFiles.writeJpeg2000(PAGE, file);

    JsonPath document = read(file);

    assertRead(document);
    assertThat(depths(document)).containsExactly("8 bit, asked ≥ 24 (ND30_2020)");
  }

  @Test
  void readsAJpegAndAPng(@TempDir Path folder) throws IOException {
    for (String name : List.of("scan.jpg", "scan.png")) {
      Path file = folder.resolve(name);
      SampleScan.of(SamplePaper.decision()).write(file);

      JsonPath document = read(file);

      assertRead(document);
      assertThat(depths(document)).as(name).isEmpty();
    }
  }
}
