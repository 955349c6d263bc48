package vn.sohoa.bench.paper;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.jspecify.annotations.Nullable;

/**
 * Letters of one design, drawn as outlines, so that the machine needs no font system.
 *
 * @param fonts one for each {@link Cut}
 */
public record FontFamily(String name, Map<Cut, TrueTypeFont> fonts) {
  /** How letters are cut. */
  public enum Cut {
    REGULAR,
    BOLD,
    ITALIC,
    BOLD_ITALIC
  }

  public FontFamily {
    fonts = Map.copyOf(fonts);
  }

  /** Whether it has a letter in every cut. */
  boolean has(int character) {
    return fonts.values().stream().allMatch(font -> glyph(font, character) != 0);
  }

  public double width(String text, double size, Cut cut) {
    TrueTypeFont font = font(cut);
    return composed(text).mapToDouble(c -> advance(font, c, size)).sum();
  }

  /** The letters' outline; y grows downwards. */
  public Path2D outline(String text, double x, double baseline, double size, Cut cut) {
    TrueTypeFont font = font(cut);
    var outline = new Path2D.Double();
    double pen = x;
    for (int character : composed(text).toArray()) {
      double scale = size / unitsPerEm(font);
      GlyphData glyph = glyphData(font, character);
      if (glyph != null) {
        var place = new AffineTransform(scale, 0, 0, -scale, pen, baseline);
        outline.append(place.createTransformedShape(glyph.getPath()), false);
      }
      pen += advance(font, character, size);
    }
    return outline;
  }

  private TrueTypeFont font(Cut cut) {
    TrueTypeFont font = fonts.get(cut);
    if (font == null) {
      throw new IllegalStateException(name + " lacks " + cut);
    }
    return font;
  }

  private static IntStream composed(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC).codePoints();
  }

  private static double advance(TrueTypeFont font, int character, double size) {
    try {
      return size * font.getAdvanceWidth(glyph(font, character)) / font.getUnitsPerEm();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int unitsPerEm(TrueTypeFont font) {
    try {
      return font.getUnitsPerEm();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static @Nullable GlyphData glyphData(TrueTypeFont font, int character) {
    try {
      return font.getGlyph().getGlyph(glyph(font, character));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int glyph(TrueTypeFont font, int character) {
    try {
      return font.getUnicodeCmapLookup().getGlyphId(character);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
