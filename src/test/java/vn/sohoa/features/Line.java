package vn.sohoa.features;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.WritableRaster;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.PDDocument;

/** The line of Vietnamese text that each page shows, as outlines or pixels. */
final class Line {
  /** Page size in points. */
  static final int WIDTH = 330;

  static final int HEIGHT = 60;

  static final int DPI = 200;
  static final int PIXEL_WIDTH = WIDTH * DPI / 72;
  static final int PIXEL_HEIGHT = HEIGHT * DPI / 72;

  private static final List<String> TEXTS =
      List.of(
          "Ủy ban nhân dân tỉnh cấp phép",
          "Sở Xây dựng thẩm định hồ sơ",
          "Giám đốc ký quyết định mới",
          "Người dân nhận kết quả sớm",
          "Phòng một cửa trả giấy tờ",
          "Công ty nộp đơn đề nghị");
  private static final Font FONT = loadFont();
  private static final float FONT_SIZE = 18;
  private static final int LEFT = 20;
  private static final int BASELINE = 24;

  private Line() {}

  static String text(int number) {
    return TEXTS.get(number % TEXTS.size());
  }

  static byte[] fontFile() {
    try (InputStream in =
        PDDocument.class.getResourceAsStream(
            "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf")) {
      if (in == null) {
        throw new IllegalStateException("no font");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Font font() {
    return FONT;
  }

  private static Font loadFont() {
    try {
      return Font.createFont(Font.TRUETYPE_FONT, new java.io.ByteArrayInputStream(fontFile()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (FontFormatException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Returns the outlines as path operators of a PDF, without an operator that paints them. */
  static String path(int number) {
    var place = new AffineTransform(1, 0, 0, -1, LEFT, BASELINE);
    var out = new StringBuilder();
    double[] c = new double[6];
    double x = 0;
    double y = 0;
    for (PathIterator it = outlines(number).getPathIterator(place); !it.isDone(); it.next()) {
      switch (it.currentSegment(c)) {
        case PathIterator.SEG_MOVETO -> append(out, "m", c[0], c[1]);
        case PathIterator.SEG_LINETO -> append(out, "l", c[0], c[1]);
        case PathIterator.SEG_QUADTO -> {
          append(
              out,
              "c",
              x + (c[0] - x) * 2 / 3,
              y + (c[1] - y) * 2 / 3,
              c[2] + (c[0] - c[2]) * 2 / 3,
              c[3] + (c[1] - c[3]) * 2 / 3,
              c[2],
              c[3]);
          c[0] = c[2];
          c[1] = c[3];
        }
        case PathIterator.SEG_CLOSE -> out.append("h\n");
        default -> throw new IllegalStateException("cubic outlines in a TrueType font");
      }
      x = c[0];
      y = c[1];
    }
    return out.toString();
  }

  private static void append(StringBuilder out, String operator, double... numbers) {
    for (double number : numbers) {
      out.append(String.format(Locale.ROOT, "%.2f ", number));
    }
    out.append(operator).append('\n');
  }

  private static Shape outlines(int number) {
    return font()
        .deriveFont(FONT_SIZE)
        .createGlyphVector(new FontRenderContext(null, true, true), text(number))
        .getOutline();
  }

  /** Draws the line in black on white. */
  static BufferedImage image(int number, int type) {
    return draw(number, new BufferedImage(PIXEL_WIDTH, PIXEL_HEIGHT, type));
  }

  /** Draws the line into an image with a palette or an unusual number of bits. */
  static BufferedImage image(int number, ColorModel model) {
    WritableRaster raster = model.createCompatibleWritableRaster(PIXEL_WIDTH, PIXEL_HEIGHT);
    return draw(number, new BufferedImage(model, raster, false, null));
  }

  private static BufferedImage draw(int number, BufferedImage image) {
    Graphics2D graphics = image.createGraphics();
    boolean bitonal = image.getColorModel().getPixelSize() == 1;
    graphics.setRenderingHint(
        RenderingHints.KEY_ANTIALIASING,
        bitonal ? RenderingHints.VALUE_ANTIALIAS_OFF : RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, PIXEL_WIDTH, PIXEL_HEIGHT);
    graphics.setColor(Color.BLACK);
    graphics.scale(DPI / 72.0, DPI / 72.0);
    graphics.translate(LEFT, HEIGHT - (double) BASELINE);
    graphics.fill(outlines(number));
    graphics.dispose();
    return image;
  }
}
