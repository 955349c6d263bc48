package vn.sohoa.engine.imaging;

import static vn.sohoa.engine.imaging.Image.LEPTONICA;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.IntBuffer;

/**
 * Perceptual hash (difference hash): one bit for each of 16 by 16 fields, set if it is darker than
 * its left neighbour. Two scans of one sheet differ in few of the 256 bits.
 */
public final class ImageHash {
  private static final int SIDE = 16;

  /** Smaller differences are noise of the paper. */
  private static final int LEAST_DIFFERENCE = 3;

  private ImageHash() {}

  /**
   * Returns the hash as 64 hexadecimal digits.
   *
   * @param upright 8 bits per pixel, with even background
   */
  public static String of(Image upright) throws IOException {
    try (Image small =
        Image.adopt(LEPTONICA.pixScaleToSize(upright.pix(), SIDE + 1, SIDE), "shrink")) {
      BigInteger bits = BigInteger.ZERO;
      for (int row = 0; row < SIDE; row++) {
        for (int column = 0; column < SIDE; column++) {
          int difference = lightness(small, column, row) - lightness(small, column + 1, row);
          bits =
              bits.shiftLeft(1)
                  .or(difference >= LEAST_DIFFERENCE ? BigInteger.ONE : BigInteger.ZERO);
        }
      }
      return "%064x".formatted(bits);
    }
  }

  private static int lightness(Image image, int column, int row) {
    IntBuffer value = IntBuffer.allocate(1);
    LEPTONICA.pixGetPixel(image.pix(), column, row, value);
    return value.get(0);
  }
}
