package vn.sohoa.bench.filled;

import java.awt.Color;
import java.awt.geom.AffineTransform;
import java.awt.geom.NoninvertibleTransformException;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.random.RandomGenerator;
import vn.sohoa.bench.paper.Gap;

/**
 * A value in its gap.
 *
 * @param baseline row of its baseline in the picture
 * @param x where the left edge of the ink comes to stand, in points
 * @param y where its baseline does, in points from the top
 * @param scale points for each pixel of the picture
 * @param degrees by which it is turned clockwise about that point
 */
record PlacedValue(Ink ink, int baseline, double x, double y, double scale, double degrees) {
  /** How far a value may run into its printed neighbours, in em. */
  static final double OVERLAP = 0.12;

  /** How far it may stand above or below the line, in em. */
  static final double LIFT = 0.3;

  private static final double POINTS_PER_INCH = 72;

  /** Somewhere in the gap, and made smaller if it has not room enough. */
  static PlacedValue in(Gap gap, Sprite sprite, Ink ink, Filling filling, RandomGenerator random) {
    double overlap = OVERLAP * gap.size();
    int inked = ink.right() - ink.left();
    double scale = gap.size() / sprite.em() * shrinkage(gap, sprite, ink);
    double slack = gap.width() - inked * scale;
    double at = slack * random.nextDouble(-0.1, 1.1);
    double x = gap.x() + (slack < 0 ? slack / 2 : Math.clamp(at, -overlap, slack + overlap));
    double lift = Math.clamp(random.nextGaussian() * filling.unevenness(), -LIFT, LIFT);
    double degrees = filling.tilt() * random.nextDouble(-1, 1);
    return new PlacedValue(
        ink, sprite.baseline(), x, gap.baseline() + lift * gap.size(), scale, degrees);
  }

  /** How much of its natural size it keeps in that gap. */
  static double shrinkage(Gap gap, Sprite sprite, Ink ink) {
    double natural = gap.size() / sprite.em() * (ink.right() - ink.left());
    return Math.min(1, (gap.width() + 2 * OVERLAP * gap.size()) / natural);
  }

  /** Lets the ink darken what is on the page already. */
  void drawOn(BufferedImage page, int dpi, Color color) {
    AffineTransform toPage = new AffineTransform();
    toPage.scale(dpi / POINTS_PER_INCH, dpi / POINTS_PER_INCH);
    toPage.translate(x, y);
    toPage.rotate(Math.toRadians(degrees));
    toPage.scale(scale, scale);
    toPage.translate(-ink.left(), -baseline);
    AffineTransform toInk = inverse(toPage);
    Rectangle2D area =
        toPage
            .createTransformedShape(new Rectangle2D.Double(0, 0, ink.width(), ink.height()))
            .getBounds()
            .createIntersection(new Rectangle2D.Double(0, 0, page.getWidth(), page.getHeight()));
    for (int py = (int) area.getMinY(); py < area.getMaxY(); py++) {
      for (int px = (int) area.getMinX(); px < area.getMaxX(); px++) {
        Point2D in = toInk.transform(new Point2D.Double(px + 0.5, py + 0.5), null);
        float cover = ink.at(in.getX(), in.getY());
        if (cover > 0) {
          page.setRGB(px, py, darker(page.getRGB(px, py), color, cover));
        }
      }
    }
  }

  private static AffineTransform inverse(AffineTransform transform) {
    try {
      return transform.createInverse();
    } catch (NoninvertibleTransformException e) {
      throw new IllegalStateException("a value without size", e);
    }
  }

  private static int darker(int paper, Color ink, float cover) {
    return mix(paper >> 16 & 0xFF, ink.getRed(), cover) << 16
        | mix(paper >> 8 & 0xFF, ink.getGreen(), cover) << 8
        | mix(paper & 0xFF, ink.getBlue(), cover);
  }

  private static int mix(int paper, int ink, float cover) {
    return Math.round(paper * (1 - cover * (1 - ink / 255f)));
  }
}
