package vn.sohoa.admin.sample;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.SplittableRandom;

/**
 * Simulated scanner artefacts: skew, off-white paper and slight noise. Deterministic for equal
 * values.
 *
 * @param skewDegrees clockwise
 * @param noise maximum brightness offset of a pixel, 0 to 64; 0 leaves the paper white
 * @param seed of the noise
 */
public record ScanLook(double skewDegrees, int noise, long seed) {
  static final int MAX_NOISE = 64;
  private static final int PAPER_RED = 250;
  private static final int PAPER_GREEN = 248;
  private static final int PAPER_BLUE = 242;

  public ScanLook {
    if (!(Math.abs(skewDegrees) <= 45) || noise < 0 || noise > MAX_NOISE) {
      throw new IllegalArgumentException("skew " + skewDegrees + " degrees, noise " + noise);
    }
  }

  /** Returns the artefacts of a good office scanner. */
  public static ScanLook typical() {
    return new ScanLook(0.6, 4, 20250415);
  }

  BufferedImage scan(BufferedImage page) {
    BufferedImage turned = skewDegrees == 0 ? page : turn(page);
    return noise == 0 ? turned : dirty(turned);
  }

  private BufferedImage turn(BufferedImage page) {
    var turned = new BufferedImage(page.getWidth(), page.getHeight(), BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = turned.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, page.getWidth(), page.getHeight());
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    graphics.rotate(Math.toRadians(skewDegrees), page.getWidth() / 2.0, page.getHeight() / 2.0);
    graphics.drawImage(page, 0, 0, null);
    graphics.dispose();
    return turned;
  }

  private BufferedImage dirty(BufferedImage page) {
    var random = new SplittableRandom(seed);
    int[] row = new int[page.getWidth()];
    for (int y = 0; y < page.getHeight(); y++) {
      page.getRGB(0, y, row.length, 1, row, 0, row.length);
      for (int x = 0; x < row.length; x++) {
        row[x] = tint(row[x], grain(random));
      }
      page.setRGB(0, y, row.length, 1, row, 0, row.length);
    }
    return page;
  }

  /** Mostly small: the difference of two uniform values. */
  private int grain(SplittableRandom random) {
    int bits = random.nextInt();
    return (bits & 0xFFFF) * (noise + 1) / 0x10000 - (bits >>> 16) * (noise + 1) / 0x10000;
  }

  private static int tint(int rgb, int grain) {
    int red = clamp((rgb >> 16 & 0xFF) * PAPER_RED / 255 + grain);
    int green = clamp((rgb >> 8 & 0xFF) * PAPER_GREEN / 255 + grain);
    int blue = clamp((rgb & 0xFF) * PAPER_BLUE / 255 + grain);
    return red << 16 | green << 8 | blue;
  }

  private static int clamp(int value) {
    return Math.clamp(value, 0, 255);
  }
}
