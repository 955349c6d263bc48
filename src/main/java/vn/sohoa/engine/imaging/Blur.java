package vn.sohoa.engine.imaging;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Measures the blur of letter edges. */
public final class Blur {
  /** Minimum drop of an edge from paper to ink, relative to the page's contrast. */
  private static final double FULL_EDGE = 0.6;

  private static final int REACH = 8;
  private static final int MIN_CONTRAST = 40;
  private static final int MIN_EDGES = 50;

  /** Steepest slope of an edge blurred by a Gaussian, multiplied by its sigma. */
  private static final double SLOPE_TIMES_SIGMA = 0.3989;

  private Blur() {}

  /**
   * Returns the blur (sigma of a Gaussian) in pixels; 0 if there are too few edges to measure.
   *
   * @param grey 8 bits per pixel
   */
  public static double pixels(Image grey, Light light) throws IOException {
    if (light.contrast() < MIN_CONTRAST) {
      return 0;
    }
    List<Double> slopes = new ArrayList<>();
    Tiles.visit(grey, tile -> collect(tile, light, slopes));
    if (slopes.size() < MIN_EDGES) {
      return 0;
    }
    Collections.sort(slopes);
    return SLOPE_TIMES_SIGMA / slopes.get(slopes.size() / 2);
  }

  private static void collect(Image tile, Light light, List<Double> slopes) {
    byte[] values = BufferedImages.toGreyValues(tile);
    int width = tile.width();
    for (int y = 0; y < tile.height(); y += 2) {
      collectLine(values, y * width, width, FULL_EDGE * light.contrast(), slopes);
    }
  }

  /** Collects, for each falling edge, its steepest step relative to its total drop. */
  private static void collectLine(
      byte[] values, int start, int width, double fullEdge, List<Double> slopes) {
    int x = 0;
    while (x < width - 1) {
      int top = values[start + x] & 255;
      int steepest = 0;
      int end = x;
      while (end < width - 1 && end - x < REACH && step(values, start + end) > 0) {
        steepest = Math.max(steepest, step(values, start + end));
        end++;
      }
      int drop = top - (values[start + end] & 255);
      if (drop >= fullEdge) {
        slopes.add((double) steepest / drop);
      }
      x = Math.max(end, x + 1);
    }
  }

  private static int step(byte[] values, int at) {
    return (values[at] & 255) - (values[at + 1] & 255);
  }
}
