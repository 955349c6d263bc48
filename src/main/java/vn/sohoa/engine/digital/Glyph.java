package vn.sohoa.engine.digital;

import org.jspecify.annotations.Nullable;
import vn.sohoa.language.LegacyFont;
import vn.sohoa.page.Box;

/**
 * A letter as the page shows it.
 *
 * @param text empty where the font doesn't tell; a space for a gap
 * @param legacy how its font is to be understood, null for fonts of Unicode
 * @param direction in which the writing runs, in degrees clockwise from rightwards as shown, 0 to
 *     359
 * @param along where it begins on its line, in points in that direction
 * @param across where its baseline is, in points across that direction
 * @param advance to the next letter, in points
 * @param size of its font as shown, in points
 * @param box on the page as shown
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

  /** Whether it is the other again, moved by a hair, as programs do to embolden. */
  boolean repeats(Glyph other) {
    return text.equals(other.text)
        && Math.abs(along - other.along) < 0.15 * size
        && Math.abs(across - other.across) < 0.15 * size;
  }
}
