package vn.sohoa.admin.sample.draw;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.font.PDFont;

/**
 * Draws Vietnamese text as outlines of the font bundled with PDFBox, so that the machine needs
 * neither fonts nor a font system. Sizes and distances are in points.
 */
public final class Lettering implements Typeface {
  private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

  /** Horizontal scaling that approximates Times, the narrower font of real papers. */
  private static final double NARROW = 0.9;

  private static final double SLANT = 0.2;
  private static final double BOLD_STROKE_EM = 0.035;

  private final TrueTypeFont font;
  private final CmapLookup glyphs;
  private final double unitsPerEm;
  private final double narrow;

  public Lettering() {
    this(NARROW);
  }

  /**
   * @param narrow horizontal scaling, about 0.8 to 1
   */
  public Lettering(double narrow) {
    this.narrow = narrow;
    try (InputStream in = PDFont.class.getResourceAsStream(FONT)) {
      if (in == null) {
        throw new IllegalStateException("PDFBox has no font " + FONT);
      }
      font = new TTFParser().parse(new RandomAccessReadBuffer(in));
      glyphs = font.getUnicodeCmapLookup();
      unitsPerEm = font.getUnitsPerEm();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String name() {
    return "Liberation Sans";
  }

  @Override
  public double width(String text, double size, Style style) {
    return compose(text).codePoints().mapToDouble(c -> advance(c, size, style)).sum();
  }

  public void draw(
      Graphics2D graphics, String text, double x, double baseline, double size, Style style) {
    Path2D outline = plain(text, x, baseline, size, style);
    graphics.fill(outline);
    if (style.isBold()) {
      graphics.setStroke(bold(size));
      graphics.draw(outline);
    }
  }

  @Override
  public Shape outline(String text, double x, double baseline, double size, Style style) {
    Path2D outline = plain(text, x, baseline, size, style);
    if (style.isBold()) {
      outline.append(bold(size).createStrokedShape(outline), false);
      outline.setWindingRule(Path2D.WIND_NON_ZERO);
    }
    return outline;
  }

  private Path2D plain(String text, double x, double baseline, double size, Style style) {
    double scale = size / unitsPerEm;
    var outline = new Path2D.Double();
    double pen = x;
    for (int character : compose(text).codePoints().toArray()) {
      double slant = style.isItalic() ? SLANT * scale : 0;
      outline.append(
          new AffineTransform(scale * narrow, 0, slant, -scale, pen, baseline)
              .createTransformedShape(outlineOf(character)),
          false);
      pen += advance(character, size, style);
    }
    return outline;
  }

  private static BasicStroke bold(double size) {
    return new BasicStroke((float) (BOLD_STROKE_EM * size));
  }

  private static String compose(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC);
  }

  private double advance(int character, double size, Style style) {
    try {
      double plain = font.getAdvanceWidth(glyphs.getGlyphId(character)) / unitsPerEm * narrow;
      return size * (style.isBold() ? plain + BOLD_STROKE_EM : plain);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private GeneralPath outlineOf(int character) {
    try {
      GlyphData glyph = font.getGlyph().getGlyph(glyphs.getGlyphId(character));
      return glyph == null ? new GeneralPath() : glyph.getPath();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
