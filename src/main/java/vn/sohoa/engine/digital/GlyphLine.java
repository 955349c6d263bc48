package vn.sohoa.engine.digital;

import java.util.List;

/**
 * A run of glyphs without a wide gap.
 *
 * @param glyphs in writing order, spaces included
 * @param across position of the baseline; runs of one row share it
 */
record GlyphLine(List<Glyph> glyphs, double across) {
  private static final double ASCENT = 0.75;
  private static final double DESCENT = 0.2;

  GlyphLine {
    glyphs = List.copyOf(glyphs);
  }

  double start() {
    return glyphs.getFirst().along();
  }

  double end() {
    return glyphs.stream().mapToDouble(Glyph::end).max().orElse(start());
  }

  double size() {
    return glyphs.stream().mapToDouble(Glyph::size).max().orElse(0);
  }

  double top() {
    return across - ASCENT * size();
  }

  double bottom() {
    return across + DESCENT * size();
  }
}
