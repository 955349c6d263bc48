package vn.sohoa.engine.imaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.sohoa.engine.FaultException;
import vn.sohoa.engine.TestPages;

class JpegFilesTest {
  private static byte[] whole = {};

  @BeforeAll
  static void encode() throws IOException {
    Scans.clean().close();
    var out = new ByteArrayOutputStream();
    ImageIO.write(TestPages.text(), "jpeg", out);
    whole = out.toByteArray();
  }

  @Test
  void validFileIsDecoded() throws IOException {
    assertSize(whole);
  }

  @Test
  void strayBytesBetweenSegmentsAreAccepted() throws IOException {
    int firstSegmentEnd = 4 + (whole[4] & 255) * 256 + (whole[5] & 255);
    byte[] stray = new byte[whole.length + 5];
    System.arraycopy(whole, 0, stray, 0, firstSegmentEnd);
    System.arraycopy(
        whole, firstSegmentEnd, stray, firstSegmentEnd + 5, whole.length - firstSegmentEnd);

    assertSize(stray);
  }

  @Test
  void missingPixelsAreRejectedDespiteEndMarker() {
    byte[] cut = Arrays.copyOf(whole, whole.length / 2);
    cut[cut.length - 2] = (byte) 0xFF;
    cut[cut.length - 1] = (byte) 0xD9;

    assertThatThrownBy(() -> JpegFiles.decode(cut)).isInstanceOf(FaultException.class);
  }

  private static void assertSize(byte[] bytes) throws IOException {
    try (Image image = JpegFiles.decode(bytes)) {
      assertThat(image.width()).isEqualTo(TestPages.text().getWidth());
      assertThat(image.height()).isEqualTo(TestPages.text().getHeight());
    }
  }
}
