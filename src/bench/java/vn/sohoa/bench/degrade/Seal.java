package vn.sohoa.bench.degrade;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.image.BufferedImage;
import java.util.random.RandomGenerator;
import vn.sohoa.bench.paper.FontFamily;

/**
 * A round red seal of 36 mm, pressed on unevenly, and a signature in blue across it.
 *
 * @param font of the words around its rim
 */
record Seal(FontFamily font) {
  private static final String RIM = "ỦY BAN NHÂN DÂN THÀNH PHỐ * ";
  private static final double DIAMETER_MM = 36;
  private static final double INK = 0.75;
  private static final float[] RED = {214 / 255f, 40 / 255f, 50 / 255f};
  private static final Color BLUE = new Color(35, 50, 140);

  /**
   * @param middle in points from the page's top left
   */
  BufferedImage pressOn(
      BufferedImage page, int dpi, Point2D.Double middle, RandomGenerator random) {
    BufferedImage sealed = press(page, dpi, middle, random);
    sign(sealed, place(page, dpi, middle), dpi, random.nextDouble(0, 6));
    return sealed;
  }

  /**
   * The seal alone.
   *
   * @param middle in points from the page's top left
   */
  BufferedImage press(BufferedImage page, int dpi, Point2D.Double middle, RandomGenerator random) {
    Rectangle place = place(page, dpi, middle);
    int side = place.width;
    int left = place.x;
    int top = place.y;
    BufferedImage stamp = stamp(side, random.nextDouble(-15, 15));
    float[] mottle = new CoarseGrid(9, 9, 0, 1, random).spread(side, side);
    Photo photo = Photo.of(page);
    return photo
        .change(
            (x, y, channel, value) -> {
              int sx = x - left;
              int sy = y - top;
              if (sx < 0 || sy < 0 || sx >= side || sy >= side) {
                return value;
              }
              float ink = (stamp.getRGB(sx, sy) & 0xFF) / 255f;
              double evenness = Math.clamp(0.75 + 0.25 * mottle[sy * side + sx], 0, 1);
              return value * (float) (1 - ink * INK * evenness * (1 - RED[channel]));
            })
        .toImage();
  }

  private static Rectangle place(BufferedImage page, int dpi, Point2D.Double middle) {
    int side = (int) (DIAMETER_MM / 25.4 * dpi);
    int left = Math.clamp((int) (middle.x / 72 * dpi) - side / 2, 0, page.getWidth() - side);
    int top = Math.clamp((int) (middle.y / 72 * dpi) - side / 2, 0, page.getHeight() - side);
    return new Rectangle(left, top, side, side);
  }

  /** White where it leaves ink. */
  private BufferedImage stamp(int side, double degrees) {
    var stamp = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = Paint.on(stamp);
    graphics.setColor(Color.WHITE);
    double s = side;
    double middle = s / 2;
    graphics.rotate(Math.toRadians(degrees), middle, middle);
    ring(graphics, middle, middle - s / 45, s / 45);
    ring(graphics, middle, s * 0.33, s / 90);
    rim(graphics, s);
    graphics.fill(star(middle, s * 0.13, s * 0.055));
    graphics.dispose();
    return stamp;
  }

  private static void ring(Graphics2D graphics, double middle, double radius, double width) {
    graphics.setStroke(new BasicStroke((float) width));
    graphics.draw(new Ellipse2D.Double(middle - radius, middle - radius, 2 * radius, 2 * radius));
  }

  private void rim(Graphics2D graphics, double s) {
    int count = RIM.codePointCount(0, RIM.length());
    int[] letters = RIM.codePoints().toArray();
    double size = s * 0.085;
    for (int i = 0; i < count; i++) {
      String letter = Character.toString(letters[i]);
      double width = font.width(letter, size, FontFamily.Cut.BOLD);
      Path2D outline =
          font.outline(
              letter,
              s / 2 - width / 2,
              s / 2 - s * 0.405 + size * 0.35,
              size,
              FontFamily.Cut.BOLD);
      graphics.fill(
          AffineTransform.getRotateInstance(2 * Math.PI * i / count, s / 2, s / 2)
              .createTransformedShape(outline));
    }
  }

  private static Path2D star(double middle, double outer, double inner) {
    var star = new Path2D.Double();
    for (int i = 0; i < 10; i++) {
      double radius = i % 2 == 0 ? outer : inner;
      double x = middle + radius * Math.sin(i * Math.PI / 5);
      double y = middle - radius * Math.cos(i * Math.PI / 5);
      if (i == 0) {
        star.moveTo(x, y);
      } else {
        star.lineTo(x, y);
      }
    }
    star.closePath();
    return star;
  }

  private static void sign(BufferedImage page, Rectangle seal, int dpi, double phase) {
    int side = seal.width;
    var stroke = new Path2D.Double();
    for (int i = 0; i < 60; i++) {
      double t = i / 59.0;
      double x = seal.x + side * 0.5 + t * side * 0.9;
      double wave = Math.sin(t * 17 + phase) * side * 0.16 * (1 - t);
      double y = seal.y + side * 0.55 + wave - t * side * 0.12;
      if (i == 0) {
        stroke.moveTo(x, y);
      } else {
        stroke.lineTo(x, y);
      }
    }
    Graphics2D graphics = Paint.on(page);
    graphics.setColor(BLUE);
    graphics.setStroke(
        new BasicStroke(Math.max(2, dpi / 90), BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
    graphics.draw(stroke);
    graphics.dispose();
  }
}
