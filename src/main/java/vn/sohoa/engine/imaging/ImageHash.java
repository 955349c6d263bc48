package vn.sohoa.engine.imaging;

import static vn.sohoa.engine.imaging.Image.LEPTONICA;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.IntBuffer;

/**
 * A perceptual hash (difference hash): whether each of 16 by 16 fields of the page is darker than
 * the one to its left. Two scans of one sheet differ in few of the 256 bits.
 */
public final class ImageHash {
  private static final int SIDE = 16;

  /** Paper is never quite even; less is no difference. */
  private static final int LEAST_DIFFERENCE = 3;

  private ImageHash() {}

  /**
   * The hash as 64 hexadecimal digits.
   *
   * @param upright of 8 bits a pixel, with even background
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
