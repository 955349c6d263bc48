package vn.sohoa.admin.sample.draw;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import vn.sohoa.page.Barcode;
import vn.sohoa.page.Box;
import vn.sohoa.page.FormMarks;
import vn.sohoa.page.PageContent;
import vn.sohoa.page.TickBox;
import vn.sohoa.page.Word;

/**
 * One page, drawn in points from the top left. It knows its words and where they are, so that it
 * can be read without OCR.
 */
public final class Drawing {
  public static final Color BLACK = new Color(0x1C1C20);
  private static final double POINTS_PER_INCH = 72;
  private static final double ASCENT = 0.78;
  private static final double HEIGHT = 0.98;
  private static final double RULE = 0.7;

  private final double width;
  private final double height;
  private final List<Mark> marks = new ArrayList<>();
  private final List<Word> words = new ArrayList<>();
  private final List<Barcode> barcodes = new ArrayList<>();
  private final List<TickBox> ticks = new ArrayList<>();
  private final List<Box> rules = new ArrayList<>();
  private int line;

  /** Ink on the page; filled if the stroke's width is 0. */
  private record Mark(Shape shape, float stroke, Color ink) {
    void paint(Graphics2D graphics) {
      graphics.setColor(ink);
      if (stroke == 0) {
        graphics.fill(shape);
      } else {
        graphics.setStroke(new BasicStroke(stroke, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        graphics.draw(shape);
      }
    }
  }

  /**
   * @param width in points
   * @param height in points
   */
  public Drawing(double width, double height) {
    this.width = width;
    this.height = height;
  }

  public double width() {
    return width;
  }

  public double height() {
    return height;
  }

  /**
   * Writes text and returns where it ends.
   *
   * @return right edge in points
   */
  public double write(String text, double x, double baseline, Type type) {
    return write(text, x, baseline, type, 0);
  }

  /**
   * Writes text with wider spaces.
   *
   * @param extra added to each space, in points
   * @return right edge in points
   */
  public double write(String text, double x, double baseline, Type type, double extra) {
    double pen = x;
    double space = type.width(" ") + extra;
    for (String word : text.split(" ", -1)) {
      if (!word.isEmpty()) {
        double end = pen + type.width(word);
        ink(type.face().outline(word, pen, baseline, type.size(), type.style()), type.ink());
        words.add(word(word, pen, end, baseline, type.size()));
        pen = end;
      }
      pen += space;
    }
    line++;
    return pen - space;
  }

  private Word word(String text, double from, double to, double baseline, double size) {
    var box = new Box(from, baseline - ASCENT * size, to - from, HEIGHT * size);
    return new Word(text, 1, box, line, 0);
  }

  /**
   * Writes one word with all letters equally wide.
   *
   * @param pitch advance of each letter, in points
   */
  public void writeFixed(String word, double x, double baseline, double pitch, Type type) {
    double pen = x;
    for (int letter : word.codePoints().toArray()) {
      String one = Character.toString(letter);
      decorate(one, pen + (pitch - type.width(one)) / 2, baseline, type);
      pen += pitch;
    }
    words.add(word(word, x, pen, baseline, type.size()));
    line++;
  }

  /** Draws text that no reader is expected to return, such as dots of a blank. */
  public void decorate(String text, double x, double baseline, Type type) {
    ink(type.face().outline(text, x, baseline, type.size(), type.style()), type.ink());
  }

  public void center(String text, double middle, double baseline, Type type) {
    write(text, middle - type.width(text) / 2, baseline, type);
  }

  public void alignRight(String text, double right, double baseline, Type type) {
    write(text, right - type.width(text), baseline, type);
  }

  public void ink(Shape shape, Color ink) {
    marks.add(new Mark(shape, 0, ink));
  }

  public void stroke(Shape shape, double thickness, Color ink) {
    marks.add(new Mark(shape, (float) thickness, ink));
  }

  public void line(double x1, double y1, double x2, double y2) {
    if (y1 == y2) {
      rule(Math.min(x1, x2), y1, Math.abs(x2 - x1));
    }
    stroke(new Line2D.Double(x1, y1, x2, y2), 0.7, BLACK);
  }

  public void frame(double x, double y, double w, double h) {
    rule(x, y, w);
    rule(x, y + h, w);
    stroke(new Rectangle2D.Double(x, y, w, h), 0.7, BLACK);
  }

  private void rule(double x, double y, double w) {
    rules.add(new Box(x, y - RULE / 2, w, RULE));
  }

  /** Records a tick box that was drawn. */
  public void addTick(TickBox tick) {
    ticks.add(tick);
  }

  /** Records a code whose modules were drawn. */
  public void addBarcode(Barcode code) {
    barcodes.add(code);
  }

  /**
   * Returns words, rules and tick boxes as a perfect reader would; nothing tells that words are
   * written with a pen.
   *
   * @param number page number, from 1
   */
  public PageContent content(int number) {
    return new PageContent(
        number,
        width,
        height,
        words,
        barcodes,
        List.of(),
        new FormMarks(ticks, rules, List.of(), List.of()));
  }

  public BufferedImage paint(int dpi) {
    double scale = dpi / POINTS_PER_INCH;
    var pixels =
        new BufferedImage(
            (int) Math.round(width * scale),
            (int) Math.round(height * scale),
            BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = pixels.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, pixels.getWidth(), pixels.getHeight());
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    graphics.scale(scale, scale);
    marks.forEach(mark -> mark.paint(graphics));
    graphics.dispose();
    return pixels;
  }
}
