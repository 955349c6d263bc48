package vn.sohoa.admin.sample;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Line2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import vn.sohoa.admin.sample.draw.Lettering;
import vn.sohoa.admin.sample.draw.Style;

/** A white A4 sheet to draw on. All measures are in points from the top left. */
final class SampleSheet {
  static final double WIDTH = 595.28;
  static final double HEIGHT = 841.89;

  private static final double POINTS_PER_INCH = 72;
  private static final Color INK = new Color(0x1C1C20);

  private final BufferedImage pixels;
  private final Graphics2D graphics;
  private final Lettering lettering;

  SampleSheet(int dpi, Lettering lettering) {
    double scale = dpi / POINTS_PER_INCH;
    this.lettering = lettering;
    pixels =
        new BufferedImage(
            (int) Math.round(WIDTH * scale),
            (int) Math.round(HEIGHT * scale),
            BufferedImage.TYPE_INT_RGB);
    graphics = pixels.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, pixels.getWidth(), pixels.getHeight());
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    graphics.scale(scale, scale);
    graphics.setColor(INK);
  }

  /** Returns the drawing surface, in points, for anything but text. */
  Graphics2D graphics() {
    return graphics;
  }

  Lettering lettering() {
    return lettering;
  }

  /** Returns the finished sheet; nothing may be drawn on it afterwards. */
  BufferedImage finish() {
    graphics.dispose();
    return pixels;
  }

  void write(String text, double x, double baseline, double size, Style style) {
    lettering.draw(graphics, text, x, baseline, size, style);
  }

  void center(String text, double middle, double baseline, double size, Style style) {
    write(text, middle - lettering.width(text, size, style) / 2, baseline, size, style);
  }

  void rule(double middle, double y, double length) {
    graphics.setStroke(new BasicStroke(0.75f));
    graphics.draw(new Line2D.Double(middle - length / 2, y, middle + length / 2, y));
  }

  /** Returns the text wrapped into lines that fit, the first of them shorter by the indent. */
  List<String> wrap(String text, double width, double indent, double size, Style style) {
    var lines = new ArrayList<String>();
    var line = new StringBuilder();
    for (String word : text.split(" ", -1)) {
      double room = lines.isEmpty() ? width - indent : width;
      if (!line.isEmpty() && lettering.width(line + " " + word, size, style) > room) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }

  /** Writes a line justified by widening its spaces. */
  void justify(String line, double x, double baseline, double width, double size, Style style) {
    String[] words = line.split(" ", -1);
    double extra =
        words.length < 2 ? 0 : (width - lettering.width(line, size, style)) / (words.length - 1);
    double pen = x;
    for (String word : words) {
      write(word, pen, baseline, size, style);
      pen += lettering.width(word + " ", size, style) + extra;
    }
  }
}
