package vn.sohoa.engine.ocr;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.sohoa.engine.Limits;
import vn.sohoa.engine.MediaType;
import vn.sohoa.engine.ReadingProfile;
import vn.sohoa.engine.TestEngines;
import vn.sohoa.engine.TestPages;
import vn.sohoa.engine.source.PageRaster;
import vn.sohoa.engine.source.PageSource;

/** Receivers in small print beside a signer, with lines of different heights. */
class FootColumnsTest {
  static {
    System.setProperty(
        "jna.library.path", TestEngines.libraries().folder().toAbsolutePath().toString());
    System.setProperty("jna.encoding", "UTF-8");
  }

  private static final Limits LIMITS = new Limits(1, 40_000_000, 200);
  private static final List<String> RECEIVERS =
      List.of(
          "Nơi nhận:",
          "- Như trên;",
          "- Lãnh đạo cơ quan;",
          "- Bộ phận theo dõi hoạt động;",
          "- Lưu: VT.");
  private static final List<String> SIGNER =
      List.of("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Trần Văn Bình");

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(ints = {0, 8, 15, 22, 30})
  void receiversAndSignerAreReadSequentially(int lower) throws IOException {
    BufferedImage page = TestPages.text();
    draw(page, RECEIVERS, TestPages.LEFT, 1200, 36, 27);
    draw(page, SIGNER, 950, 1200 + lower, 46, 33);

    String text = read(page);

    assertThat(text).contains(String.join("\n", RECEIVERS)).contains(String.join("\n", SIGNER));
    assertThat(text.indexOf("Lưu")).isLessThan(text.indexOf("PHÓ"));
  }

  @Test
  void pageWithoutFootIsUnchanged() throws IOException {
    assertThat(read(TestPages.text())).isEqualTo(String.join("\n", TestPages.LINES));
  }

  private String read(BufferedImage page) throws IOException {
    var texts = new TextReader(TestEngines.libraries().folder(), ReadingProfile.STANDARD);
    Path file = TestPages.png(folder, page);
    try (PageSource source = PageSource.open(file, MediaType.PNG, LIMITS);
        PageRaster raster = source.page(1);
        PreparedPage prepared = PreparedPage.of(raster)) {
      OcrText text = texts.secondPass(prepared, BluePen.none(), texts.firstPass(prepared));
      return OcrLines.of(text.words()).stream()
          .map(line -> line.stream().map(FoundWord::text).collect(Collectors.joining(" ")))
          .collect(Collectors.joining("\n"));
    }
  }

  private static void draw(
      BufferedImage page, List<String> lines, int x, int y, int step, float size)
      throws IOException {
    Graphics2D graphics = page.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    graphics.setColor(Color.BLACK);
    graphics.setFont(font(size));
    for (int i = 0; i < lines.size(); i++) {
      graphics.drawString(lines.get(i), x, y + i * step);
    }
    graphics.dispose();
  }

  private static Font font(float size) throws IOException {
    try (InputStream in =
        PDDocument.class.getResourceAsStream(
            "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf")) {
      return Font.createFont(Font.TRUETYPE_FONT, in).deriveFont(size);
    } catch (FontFormatException e) {
      throw new IllegalStateException(e);
    }
  }
}
