package vn.sohoa.engine.digital;

import java.util.List;

/**
 * What a page's content draws, seen without drawing it.
 *
 * @param glyphs visible letters in the order in which they are drawn, those of annotations last
 * @param pictured share of the page that pictures cover, 0 to 1 or more where they overlap
 */
record DrawnText(List<Glyph> glyphs, double pictured) {
  DrawnText {
    glyphs = List.copyOf(glyphs);
  }
}
