package vn.sohoa.bench.degrade;

import java.awt.geom.Point2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import vn.sohoa.bench.paper.FontFamily;

/**
 * Brings clean pages into the conditions of bad scans, by the same steps and strengths for every
 * benchmark. The same seed gives the same pixels.
 *
 * @param dpi of the pages
 * @param rim the font on seals
 * @param seals whether the conditions that have a seal press one on; not on pages that have theirs
 */
public record Degrader(int dpi, FontFamily rim, boolean seals) {
  private static final double[] SKEWS = {-2, -1.5, 1.5, 2};
  private static final int COPY_QUALITY = 55;
  private static final int LOW_QUALITY = 40;
  private static final int BLACK_BELOW = 170;

  public Degrader(int dpi, FontFamily rim) {
    this(dpi, rim, true);
  }

  /**
   * A copy of the page with a seal, but no signature.
   *
   * @param seal where its middle goes, in points from the top left
   */
  public BufferedImage seal(BufferedImage page, Point2D.Double seal, long seed) {
    return new Seal(rim).press(page, dpi, seal, new SplittableRandom(seed));
  }

  /** As a scanner would keep a page of this condition, in bytes of a file that names its dpi. */
  public ScannedFile scan(
      Condition condition, BufferedImage page, BufferedImage back, Point2D.Double seal, long seed)
      throws IOException {
    BufferedImage degraded = degrade(condition, page, back, seal, seed);
    return switch (condition) {
      case JPEG40 -> ScannedFile.jpeg(page, LOW_QUALITY, dpi);
      case COMBO -> ScannedFile.jpeg(degraded, 90, dpi);
      default -> ScannedFile.png(degraded, dpi);
    };
  }

  /**
   * @param page clean; it stays as it is
   * @param back what is on the other side of the sheet
   * @param seal where the middle of a seal goes, in points from the top left
   */
  public BufferedImage degrade(
      Condition condition, BufferedImage page, BufferedImage back, Point2D.Double seal, long seed)
      throws IOException {
    RandomGenerator random = new SplittableRandom(seed * 31 + condition.key().hashCode());
    return switch (condition) {
      case CLEAN -> page;
      case SKEW -> Paint.turned(page, SKEWS[random.nextInt(SKEWS.length)]);
      case BLUR -> Blur.of(Photo.of(page), sigma(2.2)).toImage();
      case NOISE -> noisy(Photo.of(page), 28, 0.02, random).toImage();
      case JPEG40 -> Paint.throughJpeg(page, LOW_QUALITY);
      case UNEVEN -> unevenly(Photo.of(page), 130, random).toImage();
      case SEAL -> sealed(page, seal, random);
      case BLEED -> shinesThrough(Photo.of(page), back, 0.25f).toImage();
      case BITONAL -> bitonal(page);
      case COMBO -> poorCopy(page, back, seal, random);
    };
  }

  private BufferedImage sealed(BufferedImage page, Point2D.Double seal, RandomGenerator random) {
    return seals ? new Seal(rim).pressOn(page, dpi, seal, random) : page;
  }

  private BufferedImage poorCopy(
      BufferedImage page, BufferedImage back, Point2D.Double seal, RandomGenerator random)
      throws IOException {
    Photo photo = Photo.of(sealed(page, seal, random));
    unevenly(faded(shinesThrough(photo, back, 0.12f), 70), 185, random);
    BufferedImage askew = Paint.turned(photo.toImage(), random.nextDouble(-1.5, 1.5));
    Photo soft = Blur.of(Photo.of(askew), sigma(1.2));
    return Paint.throughJpeg(noisy(soft, 10, 0.003, random).toImage(), COPY_QUALITY);
  }

  private static BufferedImage bitonal(BufferedImage page) {
    int width = page.getWidth();
    int height = page.getHeight();
    var bits = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_BINARY);
    int[] row = new int[width];
    for (int y = 0; y < height; y++) {
      page.getRGB(0, y, width, 1, row, 0, width);
      for (int x = 0; x < width; x++) {
        row[x] = luminance(row[x]) < BLACK_BELOW ? 0xFF000000 : 0xFFFFFFFF;
      }
      bits.setRGB(0, y, width, 1, row, 0, width);
    }
    return bits;
  }

  /** As of ITU-R BT.601, 0 to 255. */
  private static int luminance(int rgb) {
    return (299 * (rgb >> 16 & 0xFF) + 587 * (rgb >> 8 & 0xFF) + 114 * (rgb & 0xFF)) / 1000;
  }

  /** Strengths are given for 300 dpi. */
  private double sigma(double at300) {
    return at300 * dpi / 300;
  }

  /**
   * @param grain standard deviation, the same in all colours
   * @param speckle share of pixels that are black or white, half of them each
   */
  private static Photo noisy(Photo photo, double grain, double speckle, RandomGenerator random) {
    int pixels = photo.width() * photo.height();
    float[] values = photo.values();
    for (int pixel = 0; pixel < pixels; pixel++) {
      float off = (float) (random.nextGaussian() * grain);
      double chance = random.nextDouble();
      for (int at = pixel * Photo.CHANNELS; at < (pixel + 1) * Photo.CHANNELS; at++) {
        values[at] = chance < speckle / 2 ? 0 : chance > 1 - speckle / 2 ? 255 : values[at] + off;
      }
    }
    return photo.change((_, _, _, value) -> Math.clamp(value, 0f, 255f));
  }

  /**
   * @param darkest light of 255
   */
  private static Photo unevenly(Photo photo, double darkest, RandomGenerator random) {
    float[] light =
        new CoarseGrid(3, 4, darkest, 250, random).spread(photo.width(), photo.height());
    var gutter = new float[photo.width()];
    for (int x = 0; x < gutter.length; x++) {
      double across = (double) x / Math.max(1, gutter.length - 1);
      gutter[x] = (float) (1 - 0.25 * Math.exp(-Math.pow((across - 0.02) / 0.06, 2)));
    }
    return photo.change(
        (x, y, channel, value) -> {
          float lit = value * light[y * photo.width() + x] / 255 * gutter[x];
          return Math.clamp(channel == 2 ? lit * 0.94f : lit, 0f, 255f);
        });
  }

  private static Photo shinesThrough(Photo photo, BufferedImage back, float strength) {
    BufferedImage mirrored = Paint.mirrored(back, photo.width(), photo.height());
    float[] behind = Blur.of(Photo.of(mirrored), 1.6).values();
    return photo.change(
        (x, y, channel, value) -> {
          float dark = 255 - behind[(y * photo.width() + x) * Photo.CHANNELS + channel];
          return Math.max(0, value - dark * strength);
        });
  }

  /**
   * @param black what becomes of it, of 255
   */
  private static Photo faded(Photo photo, float black) {
    return photo.change((_, _, _, value) -> black + value / 255 * (245 - black));
  }
}
