package vn.sohoa.engine.digital;

import org.jspecify.annotations.Nullable;
import vn.sohoa.language.LegacyFont;
import vn.sohoa.page.Box;

/**
 * A glyph as displayed on the page.
 *
 * @param text empty if the font has no mapping; a space for a gap
 * @param legacy encoding of its font, null for Unicode fonts
 * @param direction writing direction in degrees clockwise from rightwards as displayed, 0 to 359
 * @param along start of the glyph in writing direction, in points
 * @param across position of the baseline perpendicular to the writing direction, in points
 * @param advance distance to the next glyph, in points
 * @param size font size as displayed, in points
 * @param box on the page as displayed
 */
record Glyph(
    String text,
    @Nullable LegacyFont legacy,
    int direction,
    double along,
    double across,
    double advance,
    double size,
    Box box) {

  boolean isSpace() {
    return !text.isEmpty() && text.isBlank();
  }

  double end() {
    return along + advance;
  }

  /**
   * Whether this is the same glyph drawn again with a small offset, which programs do to embolden
   * text.
   */
  boolean repeats(Glyph other) {
    return text.equals(other.text)
        && Math.abs(along - other.along) < 0.15 * size
        && Math.abs(across - other.across) < 0.15 * size;
  }
}
