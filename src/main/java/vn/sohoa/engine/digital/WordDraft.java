package vn.sohoa.engine.digital;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.sohoa.language.LegacyFont;
import vn.sohoa.page.Box;

/**
 * A word before its plausibility check.
 *
 * @param text in NFC; empty if the fonts have no mapping
 * @param legacy whether its font has a pre-Unicode encoding
 * @param letters number of its glyphs
 * @param unknown number of its glyphs without a mapping
 */
record WordDraft(String text, boolean legacy, int letters, int unknown, Box box) {
  /** Minimum gap between words without a space, relative to the size. */
  private static final double GAP = 0.17;

  /** Returns the words of a line in order. */
  static List<WordDraft> of(GlyphLine line) {
    var words = new ArrayList<WordDraft>();
    var word = new ArrayList<Glyph>();
    double end = Double.NEGATIVE_INFINITY;
    for (Glyph glyph : line.glyphs()) {
      boolean apart = !word.isEmpty() && glyph.along() - end > GAP * glyph.size();
      if (glyph.isSpace() || apart) {
        finish(word, words);
      }
      if (!glyph.isSpace()) {
        word.add(glyph);
        end = glyph.end();
      }
    }
    finish(word, words);
    return words;
  }

  private static void finish(List<Glyph> word, List<WordDraft> words) {
    if (!word.isEmpty()) {
      words.add(ofGlyphs(word));
      word.clear();
    }
  }

  private static WordDraft ofGlyphs(List<Glyph> glyphs) {
    return new WordDraft(
        Normalizer.normalize(text(glyphs), Normalizer.Form.NFC).strip(),
        glyphs.stream().anyMatch(glyph -> glyph.legacy() != null),
        glyphs.size(),
        (int) glyphs.stream().filter(glyph -> glyph.text().isEmpty()).count(),
        glyphs.stream().map(Glyph::box).reduce(Box::union).orElseThrow());
  }

  /**
   * Decodes each run of one legacy font as a whole, since VNI encodes a letter and its diacritics
   * as several characters.
   */
  private static String text(List<Glyph> glyphs) {
    var text = new StringBuilder();
    var run = new StringBuilder();
    @Nullable LegacyFont font = null;
    for (Glyph glyph : glyphs) {
      if (!Objects.equals(glyph.legacy(), font)) {
        text.append(decoded(run.toString(), font));
        run.setLength(0);
        font = glyph.legacy();
      }
      run.append(glyph.text());
    }
    return text.append(decoded(run.toString(), font)).toString();
  }

  private static String decoded(String run, @Nullable LegacyFont font) {
    return font == null ? run : font.toUnicode(run);
  }

  WordDraft reading(String other) {
    return new WordDraft(other, true, letters, unknown, box);
  }
}
