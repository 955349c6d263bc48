package vn.sohoa.engine.imaging;

import static vn.sohoa.engine.imaging.Image.LEPTONICA;

import java.io.IOException;
import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Measures and removes specks, as from a dirty glass, a poor photocopy or a noisy sensor. */
public final class Speckle {
  private static final int MAX_SIDE = 2;
  private static final int CONNECTIVITY = 8;
  private static final int IF_BOTH = 6;
  private static final int IF_AT_MOST = 3;

  /** Minimum darkness of a speck, relative to the contrast of paper and ink. */
  private static final double DEPTH = 0.4;

  private static final int MIN_CONTRAST = 40;
  private static final int WINDOW = 3;

  private Speckle() {}

  /**
   * Returns the number of specks (at most 2 x 2 px) per million pixels, the median over parts of
   * the page, so that a dotted line does not count as dirt.
   *
   * @param grey 8 bits per pixel
   */
  public static double perMegapixel(Image grey, Light light) throws IOException {
    if (light.contrast() < MIN_CONTRAST) {
      return 0;
    }
    List<Double> densities = new ArrayList<>();
    Tiles.visit(grey, tile -> densities.add(count(tile, light) * 1e6 / pixels(tile)));
    Collections.sort(densities);
    return densities.get(densities.size() / 2);
  }

  /**
   * Replaces each pixel by the median of its 3 x 3 px neighbourhood.
   *
   * @param grey 8 bits per pixel
   */
  public static Image removed(Image grey) throws IOException {
    return Image.adopt(
        MoreLeptonica.INSTANCE.pixMedianFilter(grey.pix(), WINDOW, WINDOW), "remove specks");
  }

  private static double pixels(Image tile) {
    return (double) tile.width() * tile.height();
  }

  private static int count(Image tile, Light light) throws IOException {
    int paper = Histogram.of(tile).rank(0.5);
    int threshold = (int) (paper - DEPTH * light.contrast());
    try (Image dark = Transforms.darkerThan(tile, threshold);
        Image specks =
            Image.adopt(
                MoreLeptonica.INSTANCE.pixSelectBySize(
                    dark.pix(), MAX_SIDE, MAX_SIDE, CONNECTIVITY, IF_BOTH, IF_AT_MOST, null),
                "find specks")) {
      IntBuffer count = IntBuffer.allocate(1);
      LEPTONICA.pixCountConnComp(specks.pix(), CONNECTIVITY, count);
      return count.get(0);
    }
  }
}
