package vn.sohoa.bench.filled;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.ImageIO;

/** Where a picture has how much ink: 0 (none) to 1. */
final class Ink {
  /** Less is dirt of the paper on which the value was written. */
  private static final float DIRT = 0.05f;

  private static final float VISIBLE = 0.2f;

  /** A pen that left less where it pressed most would have been shaken and tried again. */
  static final float FAINTEST = 0.7f;

  /** Which part of the visible pixels has less ink than where it pressed most. */
  private static final double MOST_PRESSED = 0.9;

  private final int width;
  private final int height;

  /** Line by line. */
  private final float[] cover;

  private Ink(int width, int height, float[] cover) {
    this.width = width;
    this.height = height;
    this.cover = cover;
  }

  static Ink read(Path file) throws IOException {
    BufferedImage image = ImageIO.read(file.toFile());
    if (image == null || image.getRaster().getNumBands() != 1) {
      throw new IOException(file + " is no grey picture");
    }
    Raster raster = image.getRaster();
    var cover = new float[image.getWidth() * image.getHeight()];
    raster.getSamples(0, 0, image.getWidth(), image.getHeight(), 0, cover);
    for (int i = 0; i < cover.length; i++) {
      cover[i] = Math.max(0, (1 - cover[i] / 255 - DIRT) / (1 - DIRT));
    }
    return new Ink(image.getWidth(), image.getHeight(), strong(cover));
  }

  private static float[] strong(float[] cover) {
    float[] visible = visible(cover);
    if (visible.length > 0) {
      float most = visible[(int) (visible.length * MOST_PRESSED)];
      for (int i = 0; i < cover.length && most < FAINTEST; i++) {
        cover[i] = Math.min(1, cover[i] * FAINTEST / most);
      }
    }
    return cover;
  }

  /** In rising order. */
  private static float[] visible(float[] cover) {
    float[] sorted = cover.clone();
    Arrays.sort(sorted);
    int first = 0;
    while (first < sorted.length && sorted[first] < VISIBLE) {
      first++;
    }
    return Arrays.copyOfRange(sorted, first, sorted.length);
  }

  int width() {
    return width;
  }

  int height() {
    return height;
  }

  /** The first column with visible ink; 0 if there is none. */
  int left() {
    int left = 0;
    while (left < width && !isVisible(left)) {
      left++;
    }
    return left == width ? 0 : left;
  }

  /** Behind the last column with visible ink. */
  int right() {
    int right = width;
    while (right > 0 && !isVisible(right - 1)) {
      right--;
    }
    return right == 0 ? width : right;
  }

  private boolean isVisible(int x) {
    for (int y = 0; y < height; y++) {
      if (cover[y * width + x] >= VISIBLE) {
        return true;
      }
    }
    return false;
  }

  /** Between pixels, whose middles are at halves; none outside. */
  float at(double x, double y) {
    int left = (int) Math.floor(x - 0.5);
    int top = (int) Math.floor(y - 0.5);
    double right = x - 0.5 - left;
    double below = y - 0.5 - top;
    return (float)
        ((pixel(left, top) * (1 - right) + pixel(left + 1, top) * right) * (1 - below)
            + (pixel(left, top + 1) * (1 - right) + pixel(left + 1, top + 1) * right) * below);
  }

  private float pixel(int x, int y) {
    return x < 0 || y < 0 || x >= width || y >= height ? 0 : cover[y * width + x];
  }
}
