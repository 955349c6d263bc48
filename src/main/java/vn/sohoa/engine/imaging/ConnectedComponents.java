package vn.sohoa.engine.imaging;

import static vn.sohoa.engine.imaging.Image.LEPTONICA;

import java.io.IOException;
import java.nio.IntBuffer;

/** Counts connected components of ink: mostly single letters, or a whole signature. */
public final class ConnectedComponents {
  private static final int INK_BELOW = 166;
  private static final int CONNECTIVITY = 8;
  private static final int BY_HEIGHT = 2;
  private static final int IF_AT_LEAST = 4;

  private ConnectedComponents() {}

  /**
   * Returns the number of components in a part of an image.
   *
   * @param flattened 8 bits per pixel, by {@link Background}; must contain the part
   * @param lowest minimum height of a counted component, in pixels
   */
  public static int count(Image flattened, int left, int top, int width, int height, int lowest)
      throws IOException {
    try (Image part = Transforms.cut(flattened, left, top, width, height);
        Image ink = Transforms.darkerThan(part, INK_BELOW);
        Image high =
            Image.adopt(
                MoreLeptonica.INSTANCE.pixSelectBySize(
                    ink.pix(), 0, lowest, CONNECTIVITY, BY_HEIGHT, IF_AT_LEAST, null),
                "leave small marks out")) {
      IntBuffer count = IntBuffer.allocate(1);
      LEPTONICA.pixCountConnComp(high.pix(), CONNECTIVITY, count);
      return count.get(0);
    }
  }
}
