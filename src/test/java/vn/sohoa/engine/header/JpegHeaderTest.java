package vn.sohoa.engine.header;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class JpegHeaderTest {
  /** Offset of the JFIF unit: two markers, a length, {@code JFIF\0} and two bytes of version. */
  private static final int UNIT = 13;

  private static byte[] jpeg(int unit, int horizontal, int vertical) throws IOException {
    var out = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(16, 8, BufferedImage.TYPE_BYTE_GRAY), "jpeg", out);
    byte[] bytes = out.toByteArray();
    bytes[UNIT] = (byte) unit;
    bytes[UNIT + 2] = (byte) horizontal;
    bytes[UNIT + 4] = (byte) vertical;
    return bytes;
  }

  @Test
  void densityWithoutUnitIsTheShapeOfThePixels() throws IOException {
    JpegHeader header = JpegHeader.parse(jpeg(0, 2, 1));

    assertThat(header.width()).isEqualTo(16);
    assertThat(header.shape()).contains(new JpegHeader.PixelShape(2, 1));
  }

  @Test
  void densityInDpiIsNoShape() throws IOException {
    assertThat(JpegHeader.parse(jpeg(1, 200, 100)).shape()).isEmpty();
  }

  @Test
  void densityOfZeroIsNoShape() throws IOException {
    assertThat(JpegHeader.parse(jpeg(0, 0, 1)).shape()).isEmpty();
  }
}
