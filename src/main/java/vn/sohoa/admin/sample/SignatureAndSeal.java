package vn.sohoa.admin.sample;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import vn.sohoa.admin.sample.draw.Lettering;
import vn.sohoa.admin.sample.draw.Style;

/**
 * Draws a scribbled signature in blue and a round red seal over its left third. The seal is
 * labelled as a sample and resembles no state's seal.
 */
final class SignatureAndSeal {
  private static final Color BLUE = new Color(0x23, 0x35, 0x8C, 0xE0);
  private static final Color RED = new Color(0xD8, 0x2B, 0x30, 0xB0);
  private static final double RADIUS = 36;

  private SignatureAndSeal() {}

  static void draw(SampleSheet sheet, double middle, double y) {
    Graphics2D graphics = (Graphics2D) sheet.graphics().create();
    sign(graphics, middle, y);
    seal(graphics, sheet.lettering(), middle - 62, y);
    graphics.dispose();
  }

  private static void sign(Graphics2D graphics, double middle, double y) {
    var stroke = new Path2D.Double();
    stroke.moveTo(middle - 42, y + 12);
    stroke.curveTo(middle - 30, y - 46, middle - 12, y - 14, middle - 26, y + 16);
    stroke.curveTo(middle - 8, y - 20, middle, y - 16, middle - 4, y + 8);
    stroke.curveTo(middle + 8, y - 14, middle + 16, y - 12, middle + 14, y + 6);
    stroke.curveTo(middle + 30, y - 8, middle + 44, y - 12, middle + 58, y - 2);
    graphics.setColor(BLUE);
    graphics.setStroke(new BasicStroke(1.4f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    graphics.draw(stroke);
  }

  private static void seal(Graphics2D graphics, Lettering lettering, double x, double y) {
    graphics.setColor(RED);
    ring(graphics, x, y, RADIUS, 2.2f);
    ring(graphics, x, y, RADIUS - 5, 0.8f);
    center(graphics, lettering, "BẢN MẪU", x, y - 1, 11);
    center(graphics, lettering, "không có giá trị", x, y + 11, 7);
  }

  private static void ring(Graphics2D graphics, double x, double y, double radius, float stroke) {
    graphics.setStroke(new BasicStroke(stroke));
    graphics.draw(new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius));
  }

  private static void center(
      Graphics2D graphics, Lettering lettering, String text, double x, double y, double size) {
    double left = x - lettering.width(text, size, Style.PLAIN) / 2;
    lettering.draw(graphics, text, left, y, size, Style.PLAIN);
  }
}
