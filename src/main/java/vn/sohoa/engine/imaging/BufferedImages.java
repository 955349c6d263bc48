package vn.sohoa.engine.imaging;

import com.sun.jna.Pointer;
import java.awt.image.BufferedImage;
import java.io.IOException;

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

  /** Returns the grey values of an 8-bit image, row by row. */
  public static byte[] toGreyValues(Image image) {
    int width = image.width();
    int height = image.height();
    int words = image.wordsPerLine();
    Pointer data = image.data();
    byte[] values = new byte[Math.multiplyExact(width, height)];
    for (int y = 0; y < height; y++) {
      int[] line = data.getIntArray((long) y * words * Integer.BYTES, words);
      for (int x = 0; x < width; x++) {
        // Leptonica stores the leftmost pixel in the most significant byte of each word
        values[y * width + x] = (byte) (line[x >> 2] >> (24 - 8 * (x & 3)));
      }
    }
    return values;
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
