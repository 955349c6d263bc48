package vn.sohoa.engine.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sohoa.engine.EngineCommand;
import vn.sohoa.engine.Limits;
import vn.sohoa.engine.TestEngines;

class PdfPagesTest {
  private static final int RENDER_DPI = 300;

  @TempDir Path folder;

  @BeforeAll
  static void loadLeptonica() {
    System.setProperty(
        "jna.library.path", TestEngines.libraries().folder().toAbsolutePath().toString());
  }

  @AfterEach
  void clear() {
    System.clearProperty(EngineCommand.HEAP);
  }

  /** Not by what the runtime reports, which differs between a JVM and a native executable. */
  @Test
  void drawsAPageAsLargeAsTheConfiguredHeapAllows() throws IOException {
    Path file = folder.resolve("a4.pdf");
    try (var document = new PDDocument()) {
      document.addPage(new PDPage(PDRectangle.A4));
      document.save(file.toFile());
    }
    System.setProperty(EngineCommand.HEAP, "12"); // 1 Mpx of 12 bytes

    try (PageSource pages = PdfPages.open(file, new Limits(10, 100_000_000, RENDER_DPI));
        PageRaster page = pages.page(1)) {
      assertThat((long) page.image().width() * page.image().height())
          .isBetween(1_040_000L, 1L << 20);
    }
  }
}
