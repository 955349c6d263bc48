package vn.sohoa.engine.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.sohoa.engine.MediaType;
import vn.sohoa.engine.TestPages;

/** JPEG, TIFF and PNG files as pages of a searchable PDF. */
class ImageFilePdfTest {
  @TempDir Path folder;
  private Desk desk = new Desk(Path.of("."));

  @BeforeEach
  void openDesk() {
    desk = new Desk(folder);
  }

  @Test
  void jpegFileIsKeptByteForByte() throws IOException {
    Path scan = desk.sample("scan.jpg", 1);

    Path result = desk.assemble(scan, MediaType.JPEG, Desk.a4(1));

    PdfaCheck.assertIsPdfA2b(result);
    assertThat(PdfImages.encoded(result, 0)).isEqualTo(Files.readAllBytes(scan));
    assertThat(Desk.copiedText(result)).isEqualTo(Desk.textOf(1));
  }

  @Test
  void truncatedJpegFileIsShownUpToItsDamage() throws IOException {
    byte[] whole = Files.readAllBytes(TestPages.jpeg(folder, TestPages.text(), 0.9f));
    Path file = Files.write(folder.resolve("most.jpg"), truncated(whole));

    Path result = desk.assemble(file, MediaType.JPEG, Desk.page(1, 600, 800, List.of("chữ")));

    PdfaCheck.assertIsPdfA2b(result);
    assertThat(PdfImages.encoded(result, 0)).startsWith(truncated(whole));
    assertUpperThirdIsShown(result);
  }

  @Test
  void truncatedPngFileIsShownUpToItsDamage() throws IOException {
    byte[] whole = Files.readAllBytes(TestPages.png(folder, TestPages.text()));
    Path file = Files.write(folder.resolve("most.png"), truncated(whole));

    Path result = desk.assemble(file, MediaType.PNG, Desk.page(1, 600, 800, List.of("chữ")));

    PdfaCheck.assertIsPdfA2b(result);
    assertUpperThirdIsShown(result);
  }

  private static byte[] truncated(byte[] whole) {
    return Arrays.copyOf(whole, whole.length * 2 / 3);
  }

  private static void assertUpperThirdIsShown(Path pdf) throws IOException {
    BufferedImage shown = PdfImages.decoded(pdf, 0);
    assertThat(shown.getWidth()).isEqualTo(TestPages.text().getWidth());
    BufferedImage upper = shown.getSubimage(0, 0, shown.getWidth(), shown.getHeight() / 3);
    assertThat(Arrays.stream(PdfImages.pixels(upper)).map(argb -> argb >> 8 & 0xFF))
        .as("black text on white paper")
        .anyMatch(green -> green < 0x40)
        .anyMatch(green -> green > 0xF0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "ff", "ffff"}) // JPEG allows fill bytes FF before any marker
  void phonePhotoIsRotatedUpright(String padding) throws IOException {
    Path upright = folder.resolve("upright.jpg");
    ImageIO.write(PdfImages.quarters(BufferedImage.TYPE_INT_RGB), "jpeg", upright.toFile());
    byte[] bytes = Files.readAllBytes(upright);
    var turned = new ByteArrayOutputStream();
    turned.write(bytes, 0, 2);
    turned.write(
        HexFormat.of()
            .parseHex(
                padding
                    + "ffe10022457869660000" // APP1, Exif
                    + "4d4d002a00000008" // big endian, first directory at 8
                    + "0001011200030000000100060000" // orientation 6
                    + "00000000"));
    turned.write(bytes, 2, bytes.length - 2);
    Path phone = Files.write(folder.resolve("phone.jpg"), turned.toByteArray());

    Path result = desk.assemble(phone, MediaType.JPEG, Desk.page(1, 600, 400, List.of("ảnh")));

    PdfaCheck.assertIsPdfA2b(result);
    assertThat(PdfImages.corners(result)) // blue and red above white and green
        .containsExactly(0x0000E0, 0xE00000, 0xE0E0E0, 0x00E000);
  }

  @Test
  void cmykJpegFileIsConverted() throws IOException {
    Path scan = Files.write(folder.resolve("cmyk.jpg"), cmykJpeg());

    Path result = desk.assemble(scan, MediaType.JPEG, Desk.a4(1));

    PdfaCheck.assertIsPdfA2b(result);
    assertThat(PdfImages.decoded(result, 0).getWidth()).isEqualTo(400);
  }

  @Test
  void truncatedCmykJpegFileIsShownUpToItsDamage() throws IOException {
    Path scan = Files.write(folder.resolve("cmyk.jpg"), truncated(cmykJpeg()));

    Path result = desk.assemble(scan, MediaType.JPEG, Desk.a4(1));

    PdfaCheck.assertIsPdfA2b(result);
    BufferedImage shown = PdfImages.decoded(result, 0);
    assertThat(shown.getWidth()).isEqualTo(400);
    int whole = green(PdfImages.decoded(desk.assemble(whole(), MediaType.JPEG, Desk.a4(1)), 0));
    assertThat(green(shown)).as("ink at the top").isLessThan(0x80).isCloseTo(whole, within(8));
  }

  private Path whole() throws IOException {
    return Files.write(folder.resolve("whole.jpg"), cmykJpeg());
  }

  private static int green(BufferedImage image) {
    return image.getRGB(100, 40) >> 8 & 0xFF;
  }

  /** Returns an image of 400 x 600 pixels with stripes of ink. */
  private static byte[] cmykJpeg() throws IOException {
    var pixels = Raster.createBandedRaster(DataBuffer.TYPE_BYTE, 400, 600, 4, null);
    for (int y = 0; y < 600; y++) {
      for (int x = 0; x < 400; x++) {
        pixels.setSample(x, y, 3, y / 80 % 2 == 0 ? 0xF0 : (x * y) & 0xFF);
      }
    }
    var bytes = new ByteArrayOutputStream();
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    try (var out = ImageIO.createImageOutputStream(bytes)) {
      writer.setOutput(out);
      writer.write(null, new IIOImage(pixels, null, null), null);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  @Test
  void greyJpegFileIsKeptByteForByte() throws IOException {
    Path scan = folder.resolve("grey.jpg");
    ImageIO.write(PdfImages.quarters(BufferedImage.TYPE_BYTE_GRAY), "jpeg", scan.toFile());

    Path result = desk.assemble(scan, MediaType.JPEG, Desk.a4(1));

    PdfaCheck.assertIsPdfA2b(result);
    assertThat(PdfImages.encoded(result, 0)).isEqualTo(Files.readAllBytes(scan));
  }

  @Test
  void multiPageTiffIsStoredLosslessly() throws IOException {
    Path scan = desk.sample("scan.tif", 3);

    Path result = desk.assemble(scan, MediaType.TIFF, Desk.a4(1), Desk.a4(2), Desk.a4(3));

    PdfaCheck.assertIsPdfA2b(result);
    assertThat(Desk.copiedText(result)).isEqualTo(Desk.textOf(3));
    assertThat(PdfImages.of(result, 1)).satisfies(i -> assertThat(i.getSuffix()).isEqualTo("tiff"));
    BufferedImage page = ImageIO.read(scan.toFile());
    assertThat(PdfImages.pixels(PdfImages.decoded(result, 0))).isEqualTo(PdfImages.pixels(page));
  }

  @Test
  void tiffThumbnailsAreExcluded() throws IOException {
    BufferedImage first = TestPages.blank();
    BufferedImage second = TestPages.text();
    Path scan = TestPages.tiffWithThumbnails(folder, List.of(first, second));

    Path result = desk.assemble(scan, MediaType.TIFF, Desk.a4(1), Desk.a4(2));

    PdfaCheck.assertIsPdfA2b(result);
    assertThat(PdfImages.pixels(PdfImages.decoded(result, 0))).isEqualTo(PdfImages.pixels(first));
    assertThat(PdfImages.pixels(PdfImages.decoded(result, 1))).isEqualTo(PdfImages.pixels(second));
  }

  @Test
  void transparentPngShowsWhitePaper() throws IOException {
    Path scan = folder.resolve("alpha.png");
    var picture = new BufferedImage(200, 280, BufferedImage.TYPE_INT_ARGB);
    picture.setRGB(10, 10, 0xFFC01020);
    ImageIO.write(picture, "png", scan.toFile());

    Path result = desk.assemble(scan, MediaType.PNG, Desk.a4(1));

    PdfaCheck.assertIsPdfA2b(result);
    assertThat(PdfImages.decoded(result, 0).getRGB(10, 10)).isEqualTo(0xFFC01020);
    assertThat(PdfImages.decoded(result, 0).getRGB(50, 50)).isEqualTo(0xFFFFFFFF);
  }
}
