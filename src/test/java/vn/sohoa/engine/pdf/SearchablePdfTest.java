package vn.sohoa.engine.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationRubberStamp;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.sohoa.engine.Limits;
import vn.sohoa.engine.MediaType;
import vn.sohoa.engine.TestPages;
import vn.sohoa.engine.source.PageSource;
import vn.sohoa.page.PageContent;
import vn.sohoa.page.Word;

class SearchablePdfTest {
  @TempDir Path folder;
  private Desk desk = new Desk(Path.of("."));

  @BeforeEach
  void openDesk() {
    desk = new Desk(folder);
  }

  @Test
  void scannedPdfKeepsItsEncodedImages() throws IOException {
    Path scan = desk.sample("scan.pdf", 2);

    Path result = desk.assemble(scan, MediaType.PDF, Desk.a4(1), Desk.a4(2));

    PdfaCheck.assertIsPdfA2b(result);
    assertThat(PdfImages.encoded(result, 0)).isEqualTo(PdfImages.encoded(scan, 0));
    assertThat(PdfImages.encoded(result, 1)).isEqualTo(PdfImages.encoded(scan, 1));
    assertThat(Desk.copiedText(result)).isEqualTo(Desk.textOf(2));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 90, 180, 270})
  void rotatedPageIsDisplayedUnchanged(int degrees) throws IOException {
    Path scan = onePage("turned.pdf", page -> page.setRotation(degrees), true);
    boolean upright = degrees % 180 == 0;
    PageContent content =
        Desk.page(1, upright ? 400 : 600, upright ? 600 : 400, List.of("Xoay trang"));

    Path result = desk.assemble(scan, MediaType.PDF, content);

    PdfaCheck.assertIsPdfA2b(result);
    assertThat(PdfImages.encoded(result, 0)).isEqualTo(PdfImages.encoded(scan, 0));
    assertThat(PdfImages.corners(result)).isEqualTo(PdfImages.corners(scan));
    assertThat(Desk.copiedText(result)).isEqualTo("Xoay trang");
  }

  @Test
  void pageWithMoreThanOneImageIsRendered() throws IOException {
    Path drawing = onePage("vector.pdf", _ -> {}, false);

    Path result =
        desk.assemble(drawing, MediaType.PDF, Desk.page(1, 400, 600, List.of("Bản vẽ số 7")));

    PdfaCheck.assertIsPdfA2b(result);
    assertThat(PdfImages.of(result, 0).getWidth()).isEqualTo(400 * 150 / 72);
    assertThat(PdfImages.corners(result)).isEqualTo(PdfImages.corners(drawing));
    assertThat(Desk.copiedText(result)).isEqualTo("Bản vẽ số 7");
  }

  @Test
  void hugePageIsRenderedAtLowerResolution() throws IOException {
    Path drawing = onePage("vector.pdf", _ -> {}, false);

    Path result =
        desk.assemble(
            drawing,
            MediaType.PDF,
            new Limits(1, 60_000, 300),
            Desk.page(1, 400, 600, List.of("A0")));

    assertThat(PdfImages.of(result, 0).getWidth()).isEqualTo(200);
  }

  @Test
  void signatureStampIsDrawnOverTheScan() throws IOException {
    Path scan = onePage("stamped.pdf", SearchablePdfTest::stamp, true);

    Path result = desk.assemble(scan, MediaType.PDF, Desk.page(1, 400, 600, List.of("Đã ký")));

    PdfaCheck.assertIsPdfA2b(result);
    assertThat(PdfImages.encoded(result, 0)).isEqualTo(PdfImages.encoded(scan, 0));
    assertThat(PdfImages.render(result).getRGB(330, 70))
        .isEqualTo(PdfImages.render(scan).getRGB(330, 70));
    try (var document = Loader.loadPDF(result.toFile())) {
      assertThat(document.getPage(0).getAnnotations()).isEmpty();
    }
  }

  @Test
  void decomposedWordsAreCopiedComposed() throws IOException {
    String decomposed = Normalizer.normalize("Nghị quyết", Normalizer.Form.NFD);

    Path result =
        desk.assemble(
            desk.sample("scan.jpg", 1),
            MediaType.JPEG,
            Desk.page(1, 595, 842, List.of(decomposed)));

    assertThat(Desk.copiedText(result)).isEqualTo("Nghị quyết");
  }

  @Test
  void bornDigitalPageHasItsTextOnlyOnce() throws IOException {
    Path original = TestPages.pdf(folder);
    try (PageSource source =
        PageSource.open(original, MediaType.PDF, new Limits(5, 9_000_000, 150))) {
      List<Word> words = source.text(1).orElseThrow();
      PageContent content = new PageContent(1, 595.28, 841.89, words, List.of());

      Path result =
          desk.assemble(original, MediaType.PDF, content, Desk.page(2, 595, 842, List.of("hai")));

      PdfaCheck.assertIsPdfA2b(result);
      assertThat(Desk.copiedText(result)).isEqualTo(TestPages.NATION + " hai");
    }
  }

  @Test
  void pageWithoutWordsHasNoTextLayer() throws IOException {
    Path result =
        desk.assemble(
            desk.sample("scan.jpg", 1), MediaType.JPEG, Desk.page(1, 595, 842, List.of()));

    PdfaCheck.assertIsPdfA2b(result);
    assertThat(Desk.copiedText(result)).isEmpty();
  }

  @Test
  void sameInputProducesTheSameBytes() throws IOException {
    Path scan = desk.sample("scan.pdf", 1);

    Path once = desk.assemble(scan, MediaType.PDF, Desk.a4(1));
    Path again = desk.assemble(scan, MediaType.PDF, Desk.a4(1));

    assertThat(Files.mismatch(once, again)).isEqualTo(-1);
  }

  @Test
  void unreadablePageIsReplacedByPlaceholder() throws IOException {
    Path broken = Files.writeString(folder.resolve("broken.jpg"), "no picture");

    Path result = desk.assemble(broken, MediaType.JPEG, Desk.page(1, 595, 842, List.of()));

    PdfaCheck.assertIsPdfA2b(result);
    assertThat(PdfImages.render(result).getRGB(297, 421)).isEqualTo(0xFF000000);
  }

  @Test
  void failsIfPageWithWordsCannotBeRendered() throws IOException {
    Path broken = Files.writeString(folder.resolve("broken.jpg"), "no picture");

    assertThatThrownBy(() -> desk.assemble(broken, MediaType.JPEG, Desk.a4(1)))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("page 1");
  }

  @Test
  void missingContentIsRejected() throws IOException {
    Path scan = desk.sample("scan.tif", 2);

    assertThatThrownBy(() -> desk.assemble(scan, MediaType.TIFF, Desk.a4(1)))
        .isInstanceOf(IOException.class)
        .hasMessage("2 pages, but 1 content files");
  }

  private interface Change {
    void on(PDPage page) throws IOException;
  }

  /** Draws a page of 400 x 600 points in four colours, as an image or as vector graphics. */
  private Path onePage(String name, Change change, boolean asImage) throws IOException {
    Path file = folder.resolve(name);
    try (var document = new PDDocument()) {
      var page = new PDPage(new PDRectangle(400, 600));
      document.addPage(page);
      try (var content = new PDPageContentStream(document, page)) {
        if (asImage) {
          var image =
              JPEGFactory.createFromImage(
                  document, PdfImages.quarters(BufferedImage.TYPE_INT_RGB), 0.9f);
          content.drawImage(image, 0, 0, 400, 600);
        } else {
          content.setNonStrokingColor(Color.RED);
          content.addRect(0, 300, 200, 300);
          content.fill();
          content.setNonStrokingColor(Color.BLUE);
          content.addRect(200, 0, 200, 300);
          content.fill();
        }
      }
      change.on(page);
      document.save(file.toFile());
    }
    return file;
  }

  private static void stamp(PDPage page) throws IOException {
    var appearance = new PDAppearanceStream(new PDDocument());
    appearance.setBBox(new PDRectangle(100, 40));
    try (var out = appearance.getStream().createOutputStream(COSName.FLATE_DECODE)) {
      out.write("1 0 1 rg 0 0 100 40 re f".getBytes(StandardCharsets.US_ASCII));
    }
    var appearances = new PDAppearanceDictionary();
    appearances.setNormalAppearance(appearance);
    var annotation = new PDAnnotationRubberStamp();
    annotation.setRectangle(new PDRectangle(280, 510, 100, 40));
    annotation.setAppearance(appearances);
    page.setAnnotations(List.of(annotation));
  }
}
