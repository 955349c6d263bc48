package vn.sohoa.engine.imaging;

import com.sun.jna.Pointer;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Arrays;

/** Converts between Java's and Leptonica's rasters. */
public final class BufferedImages {
  private static final int RGBA_SHIFT = 8;

  private BufferedImages() {}

  /** Returns a 32-bit colour image; transparent pixels are blended with white. */
  public static Image toImage(BufferedImage source) throws IOException {
    int width = source.getWidth();
    Image image =
        Image.adopt(
            Image.LEPTONICA.pixCreate(width, source.getHeight(), Integer.SIZE), "hold the raster");
    Pointer data = image.data();
    long lineBytes = (long) image.wordsPerLine() * Integer.BYTES;
    int[] line = new int[width];
    for (int y = 0; y < source.getHeight(); y++) {
      source.getRGB(0, y, width, 1, line, 0, width);
      for (int x = 0; x < width; x++) {
        line[x] = onWhite(line[x]) << RGBA_SHIFT;
      }
      data.write(y * lineBytes, line, 0, width);
    }
    return image;
  }

  /** Returns the darkness of an 8-bit image, 255 less the grey values, row by row. */
  public static byte[] toDarkness(Image image) {
    return values(image, -1);
  }

  /** Returns the grey values of an 8-bit image, row by row. */
  public static byte[] toGreyValues(Image image) {
    return values(image, 0);
  }

  /**
   * @param inverted bits to invert in each word
   */
  private static byte[] values(Image image, int inverted) {
    int width = image.width();
    int height = image.height();
    int words = image.wordsPerLine();
    Pointer data = image.data();
    byte[] values = new byte[Math.multiplyExact(width, height)];
    for (int y = 0; y < height; y++) {
      int[] line = data.getIntArray((long) y * words * Integer.BYTES, words);
      int at = y * width;
      for (int x = 0; x < width; x++) {
        // Leptonica stores the leftmost pixel in the most significant byte of each word
        values[at + x] = (byte) ((line[x >> 2] ^ inverted) >> (24 - 8 * (x & 3)));
      }
    }
    return values;
  }

  /**
   * Returns an 8-bit image.
   *
   * @param values grey values, row by row
   */
  public static Image ofGreyValues(int width, int height, byte[] values) throws IOException {
    Image image =
        Image.adopt(Image.LEPTONICA.pixCreate(width, height, Byte.SIZE), "hold the raster");
    int words = image.wordsPerLine();
    Pointer data = image.data();
    int[] line = new int[words];
    for (int y = 0; y < height; y++) {
      Arrays.fill(line, 0);
      for (int x = 0; x < width; x++) {
        line[x >> 2] |= (values[y * width + x] & 255) << (24 - 8 * (x & 3));
      }
      data.write((long) y * words * Integer.BYTES, line, 0, words);
    }
    return image;
  }

  private static int onWhite(int argb) {
    int alpha = argb >>> 24;
    if (alpha == 255) {
      return argb;
    }
    int blended = 0;
    for (int shift = 0; shift <= 16; shift += 8) {
      int value = argb >> shift & 255;
      blended |= ((value * alpha + 255 * (255 - alpha)) / 255) << shift;
    }
    return blended;
  }
}
