package vn.sohoa.engine.digital;

import java.util.List;

/**
 * Text and picture coverage extracted from a page's content stream without rendering.
 *
 * @param glyphs visible glyphs in drawing order, those of annotations last
 * @param pictured share of the page covered by pictures, 0 to 1, or more where they overlap
 */
record DrawnText(List<Glyph> glyphs, double pictured) {
  DrawnText {
    glyphs = List.copyOf(glyphs);
  }
}
