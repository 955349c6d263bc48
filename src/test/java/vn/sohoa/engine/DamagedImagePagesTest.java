package vn.sohoa.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.sohoa.engine.source.FileTriage;

/** Damaged image files are read up to their damage. */
class DamagedImagePagesTest extends PageReading {
  @Test
  void truncatedPngIsReadUpToItsDamage() throws Exception {
    Path file = TestPages.png(folder, TestPages.text());
    byte[] whole = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(whole, whole.length / 2));

    assertThat(readOne(file, MediaType.PNG))
        .satisfies(page -> assertThat(page.damage()).isEqualTo("the PNG is damaged"))
        .satisfies(page -> assertThat(content(page).text()).contains(TestPages.NATION));
  }

  @Test
  void pngWithWrongChecksumIsReadWhole() throws Exception {
    Path file = TestPages.png(folder, TestPages.text());
    byte[] bytes = Files.readAllBytes(file);
    // The checksum of the last IDAT is followed by the 12 bytes of IEND
    bytes[bytes.length - 13] ^= 1;
    Files.write(file, bytes);

    assertThat(readOne(file, MediaType.PNG))
        .satisfies(page -> assertThat(page.damage()).isEqualTo("the PNG is damaged"))
        .satisfies(page -> assertThat(content(page).text()).contains(TestPages.LINES));
  }

  @Test
  void truncatedJpegIsReadUpToItsDamage() throws Exception {
    Path file = TestPages.jpeg(folder, TestPages.text(), 0.9f);
    byte[] whole = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(whole, whole.length * 2 / 3));

    assertThat(readOne(file, MediaType.JPEG))
        .satisfies(page -> assertThat(page.damage()).isEqualTo("the end of the JPEG is missing"))
        .satisfies(page -> assertThat(content(page).text()).contains(TestPages.NATION));
  }

  @Test
  void truncatedTiffIsReadUpToItsDamage() throws Exception {
    Path file = TestPages.tiff(folder, List.of(TestPages.text(), TestPages.text()));
    byte[] whole = Files.readAllBytes(file);
    // The pixels of each page follow its directory, uncompressed
    Files.write(file, Arrays.copyOf(whole, whole.length * 3 / 4));

    assertThat(FileTriage.triage(file, TestEngines.LIMITS).pageCount()).isEqualTo(2);
    assertThat(read(file, MediaType.TIFF, 1, 2))
        .map(PageOutcome.Read.class::cast)
        .satisfiesExactly(
            page -> assertThat(page.damage()).isEmpty(),
            page -> {
              assertThat(page.damage()).isEqualTo("the TIFF page has damaged pixels");
              assertThat(content(page).text()).contains(TestPages.LINES);
            });
  }

  @ParameterizedTest
  @EnumSource(
      value = MediaType.class,
      names = {"PNG", "JPEG"})
  void imageOfWhichNothingIsLeftIsUnreadable(MediaType type) throws Exception {
    BufferedImage text = TestPages.text();
    Path file =
        type == MediaType.PNG ? TestPages.png(folder, text) : TestPages.jpeg(folder, text, 0.9f);
    byte[] whole = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(whole, type == MediaType.PNG ? 60 : startOfPixels(whole)));

    assertThat(read(file, type, 1, 1))
        .singleElement()
        .isInstanceOfSatisfying(
            PageOutcome.Unreadable.class,
            page -> assertThat(page.fault()).isEqualTo(EngineFault.CORRUPT_FILE));
  }

  private static int startOfPixels(byte[] jpeg) {
    for (int i = 0; i < jpeg.length - 1; i++) {
      if (jpeg[i] == (byte) 0xFF && jpeg[i + 1] == (byte) 0xDA) {
        return i + 14;
      }
    }
    throw new AssertionError("no scan");
  }
}
