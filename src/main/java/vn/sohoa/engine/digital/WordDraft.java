package vn.sohoa.engine.digital;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.sohoa.language.LegacyFont;
import vn.sohoa.page.Box;

/**
 * A word before it is judged.
 *
 * @param text in NFC; empty where the fonts don't tell
 * @param legacy whether its font is one of those before Unicode
 * @param letters it was put together from
 * @param unknown those of them whose fonts don't tell what they are
 */
record WordDraft(String text, boolean legacy, int letters, int unknown, Box box) {
  /** A gap wider than this, in parts of the size, parts words that no space parts. */
  private static final double GAP = 0.17;

  /** The words of a line in their order. */
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

  /** Old fonts are understood as a whole, since in VNI a letter and its marks are several. */
  private static String text(List<Glyph> glyphs) {
    var text = new StringBuilder();
    var run = new StringBuilder();
    @Nullable LegacyFont font = null;
    for (Glyph glyph : glyphs) {
      if (!Objects.equals(glyph.legacy(), font)) {
        text.append(understood(run.toString(), font));
        run.setLength(0);
        font = glyph.legacy();
      }
      run.append(glyph.text());
    }
    return text.append(understood(run.toString(), font)).toString();
  }

  private static String understood(String run, @Nullable LegacyFont font) {
    return font == null ? run : font.toUnicode(run);
  }

  WordDraft reading(String other) {
    return new WordDraft(other, true, letters, unknown, box);
  }
}
