package vn.sohoa.admin.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SampleScanTest {
  private static final SampleScan THREE_PAGES =
      new SampleScan(SamplePaper.decision(), 3, 100, ScanLook.typical());

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({"300, 2480, 3508", "200, 1654, 2339"})
  void pagesAreA4AtTheirDpi(int dpi, int width, int height) {
    var scan = new SampleScan(SamplePaper.decision(), 1, dpi, ScanLook.typical());

    BufferedImage page = scan.page(1);

    assertThat(page.getWidth()).isEqualTo(width);
    assertThat(page.getHeight()).isEqualTo(height);
  }

  @Test
  void pdfHoldsEveryPageAtA4() throws IOException {
    Path file = folder.resolve("scan.pdf");

    THREE_PAGES.write(file);

    try (var pdf = Loader.loadPDF(file.toFile())) {
      assertThat(pdf.getNumberOfPages()).isEqualTo(3);
      assertThat(pdf.getPage(2).getMediaBox().getWidth()).isEqualTo(595.28f);
    }
  }

  @Test
  void tiffHoldsEveryPageInBlackAndWhite() throws IOException {
    Path file = folder.resolve("scan.tif");

    THREE_PAGES.write(file);

    ImageReader reader = ImageIO.getImageReadersBySuffix("tif").next();
    try (var in = ImageIO.createImageInputStream(file.toFile())) {
      reader.setInput(in);
      assertThat(reader.getNumImages(true)).isEqualTo(3);
      assertThat(reader.read(1).getColorModel().getPixelSize()).isEqualTo(1);
    }
  }

  @Test
  void imageFileRejectsSeveralPages() {
    assertThatThrownBy(() -> THREE_PAGES.write(folder.resolve("scan.png")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("not 3");
  }

  @ParameterizedTest
  @ValueSource(strings = {"scan.pdf", "scan.tif", "scan.jpg", "scan.png"})
  void sameSeedProducesTheSameBytes(String name) throws IOException {
    var scan = new SampleScan(SamplePaper.decision(), 1, 100, ScanLook.typical());
    Path once = folder.resolve("1-" + name);
    Path again = folder.resolve("2-" + name);

    scan.write(once);
    scan.write(again);

    assertThat(Files.mismatch(once, again)).isEqualTo(-1);
  }

  @Test
  void otherSeedProducesOtherNoise() {
    BufferedImage white = new BufferedImage(50, 50, BufferedImage.TYPE_INT_RGB);

    BufferedImage one = new ScanLook(0, 8, 1).scan(copy(white));
    BufferedImage other = new ScanLook(0, 8, 2).scan(copy(white));

    assertThat(pixels(one)).isNotEqualTo(pixels(other));
  }

  @Test
  void qrCodeCanBeReadFromTheSkewedScan() throws Exception {
    String code = "H24.99-250415-0001";
    BufferedImage page = SampleScan.of(SamplePaper.decision().filedIn(code)).page(1);
    BufferedImage foot =
        page.getSubimage(0, page.getHeight() * 4 / 5, page.getWidth() / 2, page.getHeight() / 5);

    var source = new RGBLuminanceSource(foot.getWidth(), foot.getHeight(), pixels(foot));
    String text =
        new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(source))).getText();

    assertThat(text).isEqualTo(code);
  }

  private static BufferedImage copy(BufferedImage image) {
    var copy = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
    copy.setData(image.getRaster());
    return copy;
  }

  private static int[] pixels(BufferedImage image) {
    int width = image.getWidth();
    return image.getRGB(0, 0, width, image.getHeight(), null, 0, width);
  }
}
