package vn.sohoa.engine.digital;

import java.util.List;

/**
 * Letters that are read one after another without a wide gap.
 *
 * @param glyphs in their order along the line, spaces included
 * @param across its baseline; parts of one row share it
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
