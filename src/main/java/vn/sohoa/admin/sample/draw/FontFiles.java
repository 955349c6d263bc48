package vn.sohoa.admin.sample.draw;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.EnumMap;
import java.util.Map;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;

/** A family of four TrueType files, one for each style. */
final class FontFiles implements Typeface {
  private final String name;
  private final Map<Style, TrueTypeFont> fonts;

  private FontFiles(String name, Map<Style, TrueTypeFont> fonts) {
    this.name = name;
    this.fonts = fonts;
  }

  /**
   * @param files one for each style
   * @throws IOException if one of them is no readable font
   */
  static FontFiles read(String name, Map<Style, Path> files) throws IOException {
    var fonts = new EnumMap<Style, TrueTypeFont>(Style.class);
    for (Map.Entry<Style, Path> file : files.entrySet()) {
      // The parser copies all into memory; the file need not stay open
      try (var content = new RandomAccessReadBufferedFile(file.getValue().toFile())) {
        fonts.put(file.getKey(), new TTFParser().parse(content));
      }
    }
    return new FontFiles(name, fonts);
  }

  /**
   * Returns whether every style has these letters with their outlines.
   *
   * @throws UncheckedIOException if a letter cannot be read
   */
  boolean hasAll(String letters) {
    return fonts.values().stream()
        .allMatch(font -> letters.codePoints().allMatch(letter -> hasOutline(font, letter)));
  }

  private static boolean hasOutline(TrueTypeFont font, int letter) {
    try {
      int glyph = glyph(font, letter);
      return glyph != 0 && font.getGlyph().getGlyph(glyph) != null;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public double width(String text, double size, Style style) {
    TrueTypeFont font = font(style);
    return composed(text).codePoints().mapToDouble(letter -> advance(font, letter, size)).sum();
  }

  @Override
  public Shape outline(String text, double x, double baseline, double size, Style style) {
    TrueTypeFont font = font(style);
    var outline = new Path2D.Double();
    double pen = x;
    for (int letter : composed(text).codePoints().toArray()) {
      append(outline, font, letter, new Point(pen, baseline), size);
      pen += advance(font, letter, size);
    }
    return outline;
  }

  private record Point(double x, double y) {}

  private static void append(Path2D outline, TrueTypeFont font, int letter, Point at, double size) {
    try {
      double scale = size / font.getUnitsPerEm();
      GlyphData glyph = font.getGlyph().getGlyph(glyph(font, letter));
      if (glyph != null) {
        var place = new AffineTransform(scale, 0, 0, -scale, at.x(), at.y());
        outline.append(place.createTransformedShape(glyph.getPath()), false);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private TrueTypeFont font(Style style) {
    TrueTypeFont font = fonts.get(style);
    if (font == null) {
      throw new IllegalStateException(name + " lacks " + style);
    }
    return font;
  }

  private static String composed(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC);
  }

  private static double advance(TrueTypeFont font, int letter, double size) {
    try {
      return size * font.getAdvanceWidth(glyph(font, letter)) / font.getUnitsPerEm();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int glyph(TrueTypeFont font, int letter) {
    try {
      return font.getUnicodeCmapLookup().getGlyphId(letter);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
