package vn.sohoa.engine.imaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import org.junit.jupiter.api.Test;

class ImageReadersTest {
  @Test
  void theOrderOfPlugInsDoesNotMatter() throws IOException {
    List<ImageReader> tiff = all("tiff");

    assertThat(tiff).as("plug-ins for TIFF").hasSizeGreaterThan(1);
    assertThat(ImageReaders.prefer(tiff.stream(), "tiff"))
        .isSameAs(ImageReaders.prefer(tiff.reversed().stream(), "tiff"));
    assertThat(ImageReaders.of("tiff").getClass().getName()).startsWith("com.sun.");
  }

  @Test
  void aFormatWithoutReaderIsRefused() {
    assertThatThrownBy(() -> ImageReaders.of("no such format"))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("no such format");
  }

  private static List<ImageReader> all(String format) {
    var readers = new ArrayList<ImageReader>();
    Iterator<ImageReader> found = ImageIO.getImageReadersByFormatName(format);
    found.forEachRemaining(readers::add);
    return readers;
  }
}
