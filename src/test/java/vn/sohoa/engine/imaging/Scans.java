package vn.sohoa.engine.imaging;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.ConvolveOp;
import java.awt.image.Kernel;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.IntBinaryOperator;
import vn.sohoa.engine.TestEngines;
import vn.sohoa.engine.TestPages;

/** Pages of text with one defect each, in Leptonica's memory. */
final class Scans {
  static {
    System.setProperty(
        "jna.library.path", TestEngines.libraries().folder().toAbsolutePath().toString());
  }

  private Scans() {}

  static Image clean() throws IOException {
    return colour(TestPages.text());
  }

  static Image grey(BufferedImage page) throws IOException {
    return colour(page).into(Transforms::grey);
  }

  static Image colour(BufferedImage page) throws IOException {
    return BufferedImages.toImage(page);
  }

  static BufferedImage painted(Consumer<Graphics2D> painter) {
    return painted(TestPages.text(), painter);
  }

  static BufferedImage painted(BufferedImage page, Consumer<Graphics2D> painter) {
    Graphics2D graphics = page.createGraphics();
    painter.accept(graphics);
    graphics.dispose();
    return page;
  }

  static BufferedImage withSpecks(double share) {
    BufferedImage page = TestPages.text();
    var random = new Random(7);
    long specks = Math.round(share * page.getWidth() * page.getHeight());
    for (long i = 0; i < specks; i++) {
      page.setRGB(random.nextInt(page.getWidth()), random.nextInt(page.getHeight()), 0);
    }
    return page;
  }

  /** Paper from light on the left to dark on the right. */
  static BufferedImage unevenlyLit(int darkest) {
    BufferedImage page = TestPages.text();
    double drop = 255 - darkest;
    return mapped(page, (x, grey) -> (int) (grey * (255 - drop * x / page.getWidth()) / 255));
  }

  static BufferedImage faded(int ink) {
    return mapped(TestPages.text(), (_, grey) -> ink + grey * (255 - ink) / 255);
  }

  static BufferedImage dim(int paper) {
    return mapped(TestPages.text(), (_, grey) -> grey * paper / 255);
  }

  static BufferedImage blurred(int width) {
    float[] weights = new float[width * width];
    Arrays.fill(weights, 1f / weights.length);
    var kernel = new Kernel(width, width, weights);
    return new ConvolveOp(kernel, ConvolveOp.EDGE_NO_OP, null).filter(TestPages.text(), null);
  }

  static BufferedImage shiningThrough() {
    BufferedImage page = TestPages.text();
    BufferedImage back = TestPages.text();
    for (int y = 0; y < page.getHeight() - 40; y++) {
      for (int x = 0; x < page.getWidth(); x++) {
        int faint = 255 - (255 - (back.getRGB(page.getWidth() - 1 - x, y) & 255)) / 5;
        int value = Math.min(page.getRGB(x, y + 40) & 255, faint);
        page.setRGB(x, y + 40, value << 16 | value << 8 | value);
      }
    }
    return page;
  }

  static void seal(Graphics2D graphics) {
    graphics.setColor(new Color(214, 60, 70));
    graphics.setStroke(new BasicStroke(8));
    graphics.drawOval(300, 250, 280, 280);
  }

  /** Replaces black and white by other colours. */
  static BufferedImage tinted(BufferedImage page, Color ink, Color paper) {
    for (int y = 0; y < page.getHeight(); y++) {
      for (int x = 0; x < page.getWidth(); x++) {
        int grey = page.getRGB(x, y) & 255;
        int red = mixed(grey, ink.getRed(), paper.getRed());
        int green = mixed(grey, ink.getGreen(), paper.getGreen());
        int blue = mixed(grey, ink.getBlue(), paper.getBlue());
        page.setRGB(x, y, red << 16 | green << 8 | blue);
      }
    }
    return page;
  }

  private static int mixed(int grey, int ink, int paper) {
    return ink + (paper - ink) * grey / 255;
  }

  private static BufferedImage mapped(BufferedImage page, IntBinaryOperator valueAt) {
    for (int y = 0; y < page.getHeight(); y++) {
      for (int x = 0; x < page.getWidth(); x++) {
        int value = Math.clamp(valueAt.applyAsInt(x, page.getRGB(x, y) & 255), 0, 255);
        page.setRGB(x, y, value << 16 | value << 8 | value);
      }
    }
    return page;
  }
}
