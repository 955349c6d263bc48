package vn.sohoa.engine.digital;

import java.awt.image.BufferedImage;
import java.util.Collection;
import vn.sohoa.page.Box;

/** Ink map of a page rendered at low resolution. */
final class GlyphInk {
  /** Grey value of 255 below which a pixel is ink: thin letters rendered small are grey. */
  private static final int INK = 180;

  /** Minimum excess of red over the other channels in a seal. */
  private static final int RED = 60;

  /** In points: a longer straight stroke is a table line or underline, not a letter. */
  private static final double LINE = 29;

  /**
   * Overhang of letters beyond their boxes (diacritics on capitals, slanted edges), relative to the
   * height.
   */
  private static final double OVERHANG = 0.12;

  private static final int EMPTY = 0;
  private static final int MARKED = 1;
  private static final int DARK = 2;
  private static final int COVERED = 3;

  private final int width;
  private final int height;
  private final double scale;

  /** Row by row: empty, coloured, dark ink, or dark ink covered by a known word. */
  private final byte[] pixels;

  /**
   * @param scale pixels per point
   */
  GlyphInk(BufferedImage page, double scale) {
    this.width = page.getWidth();
    this.height = page.getHeight();
    this.scale = scale;
    this.pixels = new byte[width * height];
    int[] row = new int[width];
    for (int y = 0; y < height; y++) {
      page.getRGB(0, y, width, 1, row, 0, width);
      for (int x = 0; x < width; x++) {
        pixels[y * width + x] = (byte) classify(row[x]);
      }
    }
  }

  private static int classify(int rgb) {
    int red = rgb >> 16 & 0xFF;
    int green = rgb >> 8 & 0xFF;
    int blue = rgb & 0xFF;
    if (Math.min(red, Math.min(green, blue)) >= INK) {
      return EMPTY;
    }
    boolean dark = (red * 30 + green * 59 + blue * 11) / 100 < INK;
    return dark && red < Math.max(green, blue) + RED ? DARK : MARKED;
  }

  /** Whether the box contains any visible pixel. */
  boolean shows(Box box) {
    for (int y = top(box); y < bottom(box); y++) {
      for (int x = left(box); x < right(box); x++) {
        if (pixels[y * width + x] != EMPTY) {
          return true;
        }
      }
    }
    return false;
  }

  /**
   * Returns the share of dark ink outside of the boxes, 0 to 1. Red seals and long strokes do not
   * count.
   */
  double uncovered(Collection<Box> boxes) {
    removeLines();
    boxes.forEach(box -> cover(grown(box)));
    long covered = 0;
    long bare = 0;
    for (byte pixel : pixels) {
      covered += pixel == COVERED ? 1 : 0;
      bare += pixel == DARK ? 1 : 0;
    }
    return covered + bare == 0 ? 0 : (double) bare / (covered + bare);
  }

  private static Box grown(Box box) {
    double by = OVERHANG * box.height();
    return new Box(box.x() - by, box.y() - by, box.width() + 2 * by, box.height() + 2 * by);
  }

  private void cover(Box box) {
    for (int y = top(box); y < bottom(box); y++) {
      for (int x = left(box); x < right(box); x++) {
        if (pixels[y * width + x] == DARK) {
          pixels[y * width + x] = COVERED;
        }
      }
    }
  }

  private void removeLines() {
    var lines = new boolean[pixels.length];
    for (int y = 0; y < height; y++) {
      markRuns(lines, y * width, 1, width);
    }
    for (int x = 0; x < width; x++) {
      markRuns(lines, x, width, height);
    }
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = lines[i] ? MARKED : pixels[i];
    }
  }

  private void markRuns(boolean[] lines, int start, int step, int count) {
    int run = 0;
    for (int i = 0; i <= count; i++) {
      if (i < count && pixels[start + i * step] == DARK) {
        run++;
        continue;
      }
      if (run >= LINE * scale) {
        for (int back = i - run; back < i; back++) {
          lines[start + back * step] = true;
        }
      }
      run = 0;
    }
  }

  private int left(Box box) {
    return Math.clamp((int) Math.floor(box.x() * scale), 0, width);
  }

  private int right(Box box) {
    return Math.clamp((int) Math.ceil(box.right() * scale), 0, width);
  }

  private int top(Box box) {
    return Math.clamp((int) Math.floor(box.y() * scale), 0, height);
  }

  private int bottom(Box box) {
    return Math.clamp((int) Math.ceil(box.bottom() * scale), 0, height);
  }
}
