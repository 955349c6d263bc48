package vn.sohoa.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.sohoa.page.Barcode;
import vn.sohoa.page.Box;
import vn.sohoa.page.PageContent;
import vn.sohoa.page.TextSource;
import vn.sohoa.page.Word;

/** Reads pages in a real engine process, with the native libraries. */
class ReadPagesTest extends PageReading {
  @Test
  void uprightPageIsReadWithPositions() throws Exception {
    Path file = TestPages.png(folder, TestPages.text());

    PageContent page = content(readOne(file, MediaType.PNG));

    assertThat(page.text()).contains(TestPages.LINES);
    Word first = page.words().getFirst();
    assertThat(first.text()).isEqualTo("CỘNG");
    assertThat(first.confidence()).isGreaterThan(0.7);
    assertThat(first.box().x()).isCloseTo(TestPages.LEFT * TestPages.POINTS_PER_PIXEL, within(3.0));
    assertThat(first.box().bottom())
        .isCloseTo(TestPages.FIRST_BASELINE * TestPages.POINTS_PER_PIXEL, within(6.0));
  }

  @ParameterizedTest
  @ValueSource(strings = {"MẬT", "TỐI MẬT", "TUYỆT MẬT", "HỎA TỐC"})
  void redStampAboveTextIsReadAndTextIsUnchanged(String stamp) throws Exception {
    Path file = TestPages.png(folder, TestPages.stamped(TestPages.text(), stamp));

    PageContent page = content(readOne(file, MediaType.PNG));

    assertThat(page.text().lines()).contains(stamp);
    assertThat(page.text()).contains(TestPages.LINES);
    assertThat(page.words().getLast().box().bottom())
        .isCloseTo((TestPages.FIRST_BASELINE - 130) * TestPages.POINTS_PER_PIXEL, within(6.0));
  }

  @ParameterizedTest
  @CsvSource({
    "100, TỐI MẬT",
    "100, TUYỆT MẬT",
    "150, MẬT",
    "150, HỎA TỐC",
    "300, MẬT",
    "300, TUYỆT MẬT"
  })
  void redStampIsReadAtAnyResolution(int dpi, String stamp) throws Exception {
    BufferedImage page = TestPages.atDpi(dpi, TestPages.stamped(TestPages.text(), stamp));

    assertThat(content(readOne(TestPages.png(folder, page), MediaType.PNG)).text().lines())
        .contains(stamp);
  }

  @Test
  void skewedPageIsReadWithPositionsOfTheScan() throws Exception {
    double degrees = 1.5;
    PageOutcome.Read upright = readOne(TestPages.png(folder, TestPages.text()), MediaType.PNG);
    Box straight = content(upright).words().getFirst().box();

    PageOutcome.Read read =
        readOne(TestPages.png(folder, TestPages.text(degrees, TestPages.LINES)), MediaType.PNG);

    PageContent page = content(read);
    assertThat(read.measurements().skewDegrees()).isCloseTo(degrees, within(0.2));
    assertThat(bitsApart(read, upright)).isLessThanOrEqualTo(12);
    assertContentBoxMatchesWords(read);
    assertThat(page.text()).contains(TestPages.LINES);
    double x = straight.centerX() - page.width() / 2;
    double y = straight.centerY() - page.height() / 2;
    double radians = Math.toRadians(degrees);
    Box leaning = page.words().getFirst().box();
    assertThat(leaning.centerX())
        .isCloseTo(x * Math.cos(radians) - y * Math.sin(radians) + page.width() / 2, within(2.0));
    assertThat(leaning.centerY())
        .isCloseTo(x * Math.sin(radians) + y * Math.cos(radians) + page.height() / 2, within(2.0));
  }

  @Test
  void everyTiffPageIsRead() throws Exception {
    List<BufferedImage> pages =
        List.of(
            TestPages.text(0, List.of("Trang một của hồ sơ")),
            TestPages.text(0, List.of("Trang hai của hồ sơ")));
    Path file = TestPages.tiff(folder, pages);

    List<PageOutcome> outcomes = read(file, MediaType.TIFF, 1, 2);

    assertThat(outcomes)
        .extracting(outcome -> content((PageOutcome.Read) outcome).text())
        .containsExactly("Trang một của hồ sơ", "Trang hai của hồ sơ");
  }

  @Test
  void pdfPageIsRenderedOrItsScanUsedAsStored() throws Exception {
    List<PageOutcome> outcomes = read(TestPages.pdf(folder), MediaType.PDF, 1, 2);

    var drawn = (PageOutcome.Read) outcomes.get(0);
    var scanned = (PageOutcome.Read) outcomes.get(1);
    assertThat(content(drawn).text()).isEqualTo(TestPages.NATION);
    assertThat(drawn.measurements().textSource()).isEqualTo(TextSource.TEXT_LAYER);
    assertContentBoxMatchesWords(drawn);
    assertContentBoxMatchesWords(scanned);
    assertThat(scanned.measurements().textSource()).isEqualTo(TextSource.OCR);
    assertThat(content(drawn).words().getFirst().box().x()).isCloseTo(72, within(3.0));
    assertThat(content(drawn).words().getFirst().box().bottom()).isCloseTo(842 - 700, within(6.0));
    assertThat(drawn.measurements().dpi()).isCloseTo(TestEngines.LIMITS.renderDpi(), within(1.0));
    assertThat(content(scanned).text()).contains(TestPages.LINES);
    assertThat(content(scanned).width()).isEqualTo(595);
    assertThat(scanned.measurements().widthPx()).isEqualTo(1654);
    assertThat(content(scanned).words().getFirst().box().x())
        .isCloseTo(TestPages.LEFT * TestPages.POINTS_PER_PIXEL, within(3.0));
  }

  @Test
  void whitePageWithNoiseIsBlank() throws Exception {
    BufferedImage page = TestPages.blank();
    var random = new Random(1);
    for (int i = 0; i < 2000; i++) {
      page.setRGB(random.nextInt(page.getWidth()), random.nextInt(page.getHeight()), 0x404040);
    }

    PageOutcome.Read read = readOne(TestPages.png(folder, page), MediaType.PNG);

    assertThat(read.measurements().blank()).isTrue();
    assertThat(read.measurements().imageHash()).isEmpty();
    assertThat(read.measurements().content().width()).isZero();
    assertThat(content(read).words()).isEmpty();
  }

  @Test
  void pageWithOneShortLineIsNotBlank() throws Exception {
    BufferedImage page = TestPages.text(0, List.of("Trang 2"));

    PageOutcome.Read read = readOne(TestPages.png(folder, page), MediaType.PNG);

    assertThat(read.measurements().blank()).isFalse();
    assertThat(content(read).text()).isEqualTo("Trang 2");
  }

  @Test
  void pageWithOnlyARedSealIsNotBlank() throws Exception {
    BufferedImage page = TestPages.blank();
    Graphics2D graphics = page.createGraphics();
    graphics.setColor(new Color(230, 40, 50));
    graphics.setStroke(new BasicStroke(8));
    graphics.drawOval(600, 300, 280, 280);
    graphics.dispose();

    assertThat(readOne(TestPages.png(folder, page), MediaType.PNG).measurements().blank())
        .isFalse();
  }

  @Test
  void redInkDoesNotHideTextBelow() throws Exception {
    BufferedImage page = TestPages.text();
    Graphics2D graphics = page.createGraphics();
    graphics.setColor(new Color(230, 40, 50, 120));
    graphics.fillOval(600, 300, 420, 420);
    graphics.dispose();

    assertThat(content(readOne(TestPages.png(folder, page), MediaType.PNG)).text())
        .contains(TestPages.LINES);
  }

  @Test
  void qrCodeIsReadWithPosition() throws Exception {
    BufferedImage page = TestPages.text();
    int size = 300;
    int left = 1200;
    int top = 1700;
    drawQrCode(page, "H24.99-250415-0001/VB", left, top, size);

    PageContent read = content(readOne(TestPages.png(folder, page), MediaType.PNG));

    assertThat(read.barcodes()).hasSize(1);
    Barcode code = read.barcodes().getFirst();
    assertThat(code.format()).isEqualTo("QR_CODE");
    assertThat(code.text()).isEqualTo("H24.99-250415-0001/VB");
    assertThat(code.box().centerX())
        .isCloseTo((left + size / 2.0) * TestPages.POINTS_PER_PIXEL, within(4.0));
    assertThat(code.box().centerY())
        .isCloseTo((top + size / 2.0) * TestPages.POINTS_PER_PIXEL, within(4.0));
  }

  @Test
  void unreadablePageDoesNotAffectOthers() throws Exception {
    Path file = TestPages.tiff(folder, List.of(TestPages.blank(), TestPages.text()));
    var limits = new Limits(10, 40_000_000, 200);

    EngineReply reply =
        pool().call(new EngineRequest.ReadPages(file, MediaType.TIFF, 2, 3, folder, limits), LIMIT);

    List<PageOutcome> outcomes = ((EngineReply.PagesRead) reply).pages();
    assertThat(outcomes.get(0)).isInstanceOf(PageOutcome.Read.class);
    assertThat(outcomes.get(1)).isInstanceOf(PageOutcome.Unreadable.class);
  }

  @Test
  void imageAbovePixelLimitIsRejectedBeforeDecoding() throws Exception {
    Path file = TestPages.png(folder, TestPages.blank());
    var limits = new Limits(10, 1_000_000, 200);

    EngineReply reply =
        pool().call(new EngineRequest.ReadPages(file, MediaType.PNG, 1, 1, folder, limits), LIMIT);

    assertThat(((EngineReply.PagesRead) reply).pages())
        .singleElement()
        .isInstanceOfSatisfying(
            PageOutcome.Unreadable.class,
            page -> assertThat(page.fault()).isEqualTo(EngineFault.PAGE_TOO_LARGE));
  }

  @Test
  void rotatedSheetIsReadUprightWithPositionsOfTheScan() throws Exception {
    Box upright =
        content(readOne(TestPages.png(folder, TestPages.text()), MediaType.PNG))
            .words()
            .getFirst()
            .box();
    BufferedImage turned = TestPages.text();
    for (int degrees = 90; degrees < 360; degrees += 90) {
      turned = TestPages.turnedRight(turned);

      PageOutcome.Read read = readOne(TestPages.png(folder, turned), MediaType.PNG);

      PageContent page = content(read);
      assertThat(read.measurements().quality().turnedDegrees()).isEqualTo(degrees);
      assertThat(page.text()).contains(TestPages.LINES);
      Box box = page.words().getFirst().box();
      boolean sideways = degrees != 180;
      assertThat(sideways ? box.height() : box.width()).isCloseTo(upright.width(), within(1.5));
      double x = sideways ? upright.centerY() : upright.centerX();
      double y = sideways ? upright.centerX() : upright.centerY();
      assertThat(box.centerX()).isCloseTo(degrees == 270 ? x : page.width() - x, within(2.0));
      assertThat(box.centerY()).isCloseTo(degrees == 90 ? y : page.height() - y, within(2.0));
      assertContentBoxMatchesWords(read);
    }
  }

  /** Returns the words; the pages of these tests contain nothing else. */
  private void assertContentBoxMatchesWords(PageOutcome.Read read) throws IOException {
    Box words = content(read).words().stream().map(Word::box).reduce(Box::union).orElseThrow();
    Box all = read.measurements().content();
    assertThat(all.x()).isCloseTo(words.x(), within(6.0));
    assertThat(all.y()).isCloseTo(words.y(), within(6.0));
    assertThat(all.right()).isCloseTo(words.right(), within(6.0));
    assertThat(all.bottom()).isCloseTo(words.bottom(), within(6.0));
  }

  @Test
  void engineTerminatesWithItsParent() throws Exception {
    EngineSettings settings = TestEngines.settings(1, 10);
    var builder = new ProcessBuilder(settings.command());
    builder.environment().clear();
    builder.environment().putAll(settings.environment());
    Process engine = builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
    EngineProtocol.awaitReady(engine.getInputStream());
    Path file = TestPages.png(folder, TestPages.text());
    EngineProtocol.write(
        engine.getOutputStream(),
        new EngineRequest.ReadPages(file, MediaType.PNG, 1, 1, folder, TestEngines.LIMITS));

    engine.getOutputStream().close();

    assertThat(engine.waitFor(20, TimeUnit.SECONDS)).isTrue();
    assertThat(engine.exitValue()).isZero();
  }

  private static void drawQrCode(BufferedImage page, String text, int left, int top, int size)
      throws WriterException {
    BitMatrix code = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, size, size);
    for (int y = 0; y < size; y++) {
      for (int x = 0; x < size; x++) {
        page.setRGB(left + x, top + y, code.get(x, y) ? 0x202020 : 0xFFFFFF);
      }
    }
  }

  private static int bitsApart(PageOutcome.Read one, PageOutcome.Read other) {
    return new BigInteger(one.measurements().imageHash(), 16)
        .xor(new BigInteger(other.measurements().imageHash(), 16))
        .bitCount();
  }
}
