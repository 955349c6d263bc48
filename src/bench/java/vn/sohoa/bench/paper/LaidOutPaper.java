package vn.sohoa.bench.paper;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.sohoa.page.Box;

/**
 * The first page of a paper with every line in its place, and so the truth about it.
 *
 * @param paper as made up; its body may be longer than what fits
 * @param rules horizontal strokes
 * @param seal where the middle of a seal (dấu) stands when it is pressed on, in points from the top
 *     left
 * @param gaps what is still to be filled in; empty where everything is printed
 */
public record LaidOutPaper(
    Paper paper,
    FontFamily font,
    List<PlacedLine> lines,
    List<Line2D.Double> rules,
    Point2D.Double seal,
    List<Gap> gaps) {
  public static final double WIDTH = 595.28;
  public static final double HEIGHT = 841.89;
  private static final double POINTS_PER_INCH = 72;

  public LaidOutPaper {
    lines = List.copyOf(lines);
    rules = List.copyOf(rules);
    gaps = List.copyOf(gaps);
  }

  public List<PlacedLine> lines(Zone zone) {
    return lines.stream().filter(line -> line.zone() == zone).toList();
  }

  /** The text of a zone in one line; empty where the paper has none. */
  public String text(Zone zone) {
    return lines(zone).stream().map(PlacedLine::text).collect(Collectors.joining(" "));
  }

  public Optional<Box> box(Zone zone) {
    return lines(zone).stream().map(PlacedLine::box).reduce(Box::union);
  }

  /** Every order in which a reader may take the columns of head and foot. */
  public List<String> readingOrders() {
    return new ReadingOrders(this).all();
  }

  /** Black on white, as fresh from the printer. */
  public BufferedImage draw(int dpi) {
    double scale = dpi / POINTS_PER_INCH;
    var image =
        new BufferedImage(
            (int) Math.round(WIDTH * scale),
            (int) Math.round(HEIGHT * scale),
            BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    graphics.scale(scale, scale);
    graphics.setColor(Color.BLACK);
    graphics.setStroke(new BasicStroke(0.7f));
    rules.forEach(graphics::draw);
    lines.forEach(line -> draw(graphics, line));
    graphics.dispose();
    return image;
  }

  /** Widens the spaces until the line is as wide as it should be. */
  private void draw(Graphics2D graphics, PlacedLine line) {
    String[] words = line.text().split(" ", -1);
    double natural = font.width(line.text(), line.size(), line.cut());
    double extra = words.length < 2 ? 0 : (line.width() - natural) / (words.length - 1);
    double pen = line.x();
    for (String word : words) {
      graphics.fill(font.outline(word, pen, line.baseline(), line.size(), line.cut()));
      pen += font.width(word + " ", line.size(), line.cut()) + extra;
    }
  }
}
