package vn.sohoa.bench.filled;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Line2D;
import java.awt.image.BufferedImage;
import java.util.random.RandomGenerator;
import vn.sohoa.page.Box;

/**
 * A scrawl above a signer's name: a loop, waves that run out, and often a stroke back below.
 *
 * @param width in points
 * @param height of the first waves, in points
 * @param waves how many
 * @param phase of the first wave, in radians
 * @param underlined whether it ends with a stroke back
 */
record Signature(
    Color ink,
    double x,
    double y,
    double width,
    double height,
    double waves,
    double phase,
    boolean underlined) {
  private static final int STEPS = 160;

  /**
   * @param name where the signer's name is printed, in points
   */
  static Signature above(Box name, RandomGenerator random) {
    Color ink = random.nextInt(4) == 0 ? new Color(25, 25, 30) : new Color(35, 50, 140);
    double width = random.nextDouble(65, 115);
    return new Signature(
        ink,
        name.x() + name.width() / 2 - width / 2 + random.nextDouble(-14, 14),
        name.y() - random.nextDouble(20, 34),
        width,
        random.nextDouble(24, 42),
        random.nextDouble(2.5, 6),
        random.nextDouble(0, 2 * Math.PI),
        random.nextInt(5) < 3);
  }

  void drawOn(BufferedImage page, int dpi) {
    Graphics2D graphics = page.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    graphics.scale(dpi / 72.0, dpi / 72.0);
    graphics.setColor(ink);
    for (int i = 1; i <= STEPS; i++) {
      double t = (double) i / STEPS;
      double before = (double) (i - 1) / STEPS;
      graphics.setStroke(pressure(t));
      graphics.draw(new Line2D.Double(acrossAt(before), downAt(before), acrossAt(t), downAt(t)));
    }
    if (underlined) {
      graphics.setStroke(new BasicStroke(0.9f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
      graphics.draw(new Line2D.Double(acrossAt(1), downAt(1), x + width * 0.15, y + height * 0.45));
    }
    graphics.dispose();
  }

  private BasicStroke pressure(double t) {
    double points = 1.2 + 0.5 * Math.sin(t * waves * 7 + phase);
    return new BasicStroke((float) points, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
  }

  private double acrossAt(double t) {
    double loops = 0.11 * Math.cos(2 * Math.PI * waves * t + phase) * (1 - t);
    return x + width * (t + loops);
  }

  private double downAt(double t) {
    double wave = Math.sin(2 * Math.PI * waves * t + phase) * (1 - 0.75 * t);
    return y + height / 2 * wave - height * 0.2 * t;
  }
}
