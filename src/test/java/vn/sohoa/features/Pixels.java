package vn.sohoa.features;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;

/** Samples of the line as images of a PDF store them. */
final class Pixels {
  private Pixels() {}

  /** Returns 8 bits per pixel. */
  static byte[] grey(int number) {
    return bytes(Line.image(number, BufferedImage.TYPE_BYTE_GRAY));
  }

  /** Returns 1 bit per pixel; rows begin with a byte; 1 is white. */
  static byte[] bits(int number) {
    return bytes(Line.image(number, BufferedImage.TYPE_BYTE_BINARY));
  }

  /** Returns red, green and blue, 8 bits each. */
  static byte[] rgb(int number) {
    byte[] grey = grey(number);
    byte[] rgb = new byte[grey.length * 3];
    for (int i = 0; i < rgb.length; i++) {
      rgb[i] = grey[i / 3];
    }
    return rgb;
  }

  private static byte[] bytes(BufferedImage image) {
    return ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
  }
}
