package vn.sohoa.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sohoa.admin.sample.SamplePaper;
import vn.sohoa.admin.sample.SampleScan;

/** Definitions of kinds that are meant to stop the service. */
@Tag("slow")
class EvilKindIT {
  private static final String HEAD =
      """
      id: %s
      name: {vi: Giấy thử, en: Trial paper}
      legalBasis: none
      recognise:
        - {title: %s, weight: 2}
      fields:
      """;

  /** Of Java's engine, one line of the paper would take longer than anybody waits. */
  private static final String BACKTRACKING =
      "  - {name: evil, label: {vi: D, en: D}, pattern: '((?:\\p{L}|\\p{L}\\p{L}| )+)+#$', required: true}\n";

  private static final String LOOKING_BEHIND =
      "  - {name: behind, label: {vi: D, en: D}, pattern: '(?<=so )\\d+'}\n";

  private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
  private static final int MORE_PAGES = 10;
  private static final int LINES_OF_PAGE = 50;

  private static final String LINE =
      "Chủ sở hữu của công trình xây dựng nhà ở số %d đường Thử Nghiệm, phường Mẫu Đơn";

  /** Thousands of long labels that nearly match: within all limits, and slow. */
  private static String labels() {
    var fields = new StringBuilder();
    for (int field = 0; field < 60; field++) {
      fields.append("  - {name: many%d, label: {vi: D, en: D}, anchors: [".formatted(field));
      for (int label = 0; label < 90; label++) {
        fields.append("Chủ sở hữu công trình xây dựng số %d %d, ".formatted(field, label));
      }
      fields.append("Số]}\n");
    }
    return fields.toString();
  }

  private static Path scan(Path folder, String typeName, int number) throws IOException {
    var lines = new ArrayList<String>();
    for (int line = 0; line < 20; line++) {
      lines.add(LINE.formatted(line));
    }
    Path file = folder.resolve("scan" + number + ".pdf");
    SampleScan.of(
            SamplePaper.decision()
                .numbered(Integer.toString(1930 + number), "QĐ-BQL", LocalDate.of(2025, 5, 6))
                .about(typeName, "Về việc kiểm tra tiến độ thực hiện dự án Nhà máy Thử Nghiệm")
                .saying(lines))
        .write(file);
    return file;
  }

  /** Appends pages with a text layer, which need no reading. */
  private static Path withMoreText(Path scan) throws IOException {
    Path file = scan.resolveSibling("long.pdf");
    try (PDDocument document = Loader.loadPDF(scan.toFile());
        InputStream letters = PDFont.class.getResourceAsStream(FONT)) {
      PDFont font = PDType0Font.load(document, Objects.requireNonNull(letters));
      for (int number = 0; number < MORE_PAGES; number++) {
        var page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        try (var content = new PDPageContentStream(document, page)) {
          content.beginText();
          content.setFont(font, 10);
          content.newLineAtOffset(70, 780);
          for (int line = 0; line < LINES_OF_PAGE; line++) {
            content.showText(LINE.formatted(line));
            content.newLineAtOffset(0, -14);
          }
          content.endText();
        }
      }
      document.save(file.toFile());
    }
    return file;
  }

  @Test
  void patternsDoNotStopThePipeline(@TempDir Path folder) throws IOException {
    try (RunningService service =
        RunningService.start("evil-kind", Map.of("SOHOA_EXTRACT_LIMIT", "PT5S"))) {
      // Given
      Path kinds = Files.createDirectories(service.data().resolve("kinds"));
      Files.writeString(
          kinds.resolve("evil.yaml"),
          HEAD.formatted("giay-ac", "GIẤY XÁC NHẬN THỬ") + BACKTRACKING);
      Files.writeString(
          kinds.resolve("behind.yaml"), HEAD.formatted("giay-sau", "GIẤY SAU") + LOOKING_BEHIND);
      Scans scans = new Scans(service);

      // When
      Instant start = Instant.now();
      List<String> evil = new ArrayList<>();
      for (int number = 1; number <= 3; number++) {
        evil.add(scans.accept(scan(folder, "Giấy xác nhận thử", number)));
      }
      String good = scans.accept(scan(folder, "Quyết định", 5));

      // Then
      assertIsWholeDecision(scans.awaitFinal(good));
      for (String docCode : evil) {
        JsonPath document = scans.awaitFinal(docCode);
        assertThat(document.getString("kind")).isEqualTo("giay-ac");
        assertThat(document.getString("state")).isEqualTo("NEEDS_REVIEW");
        assertThat(Scans.details(document, "EXTRACTION_INCOMPLETE")).isEmpty();
        assertThat(Scans.value(document, "codeNumber")).isNotBlank();
      }
      assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofMinutes(4));
      assertThat(service.log())
          .anyMatch(line -> line.contains("behind.yaml, line 7, key 'pattern': has '(?<'"));
    }
  }

  private static void assertIsWholeDecision(JsonPath document) {
    assertThat(document.getString("kind")).isEqualTo("quyet-dinh");
    assertThat(Scans.details(document, "EXTRACTION_INCOMPLETE")).isEmpty();
  }

  @Test
  void labelsDoNotStopThePipeline(@TempDir Path folder) throws IOException {
    try (RunningService service =
        RunningService.start("slow-kind", Map.of("SOHOA_EXTRACT_LIMIT", "PT5S"))) {
      // Given
      Path kinds = Files.createDirectories(service.data().resolve("kinds"));
      Files.writeString(
          kinds.resolve("slow.yaml"), HEAD.formatted("giay-cham", "GIẤY CHỨNG THƯ THỬ") + labels());
      Scans scans = new Scans(service);

      // When
      String slow = scans.accept(withMoreText(scan(folder, "Giấy chứng thư thử", 4)));

      // Then
      JsonPath late = scans.awaitFinal(slow);
      assertThat(late.getString("kind")).isEqualTo("giay-cham");
      assertThat(late.getString("state")).isEqualTo("NEEDS_REVIEW");
      assertThat(Scans.details(late, "EXTRACTION_INCOMPLETE")).isEqualTo(List.of(""));
      assertThat(late.getList("findings.findAll { it.code == 'EXTRACTION_INCOMPLETE' }.blocking"))
          .isEqualTo(Collections.singletonList(true));
      assertThat(Scans.value(late, "codeNumber")).isEqualTo("1934");
      assertThat(service.log())
          .anyMatch(line -> line.contains("giay-cham: field") && line.contains("not be extracted"));
    }
  }
}
