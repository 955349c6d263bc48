package vn.sohoa.engine.digital;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Groups glyphs of one writing direction into lines, by position and not by drawing order. */
final class GlyphLines {
  /**
   * Maximum baseline distance within a row, relative to the size, so that a raised 2 stays with its
   * metre.
   */
  private static final double ROW = 0.4;

  /** Minimum gap between columns, relative to the size, unless filled by spaces. */
  private static final double COLUMN_GAP = 1.0;

  /**
   * Share of a space that a glyph may cover, as when a form is filled in; beyond it the space is
   * dropped.
   */
  private static final double HIDDEN_SPACE = 0.3;

  private GlyphLines() {}

  static List<GlyphLine> of(List<Glyph> glyphs) {
    var lines = new ArrayList<GlyphLine>();
    for (List<Glyph> row : rows(glyphs)) {
      lines.addAll(parts(withoutOverlaps(row)));
    }
    return lines;
  }

  private static List<List<Glyph>> rows(List<Glyph> glyphs) {
    var rows = new ArrayList<List<Glyph>>();
    double top = Double.NEGATIVE_INFINITY;
    for (Glyph glyph : sorted(glyphs, Comparator.comparingDouble(Glyph::across))) {
      if (rows.isEmpty() || glyph.across() - top > ROW * sizeOf(rows.getLast(), glyph)) {
        rows.add(new ArrayList<>());
        top = glyph.across();
      }
      rows.getLast().add(glyph);
    }
    return rows;
  }

  private static double sizeOf(List<Glyph> row, Glyph next) {
    return Math.max(row.getFirst().size(), next.size());
  }

  private static List<Glyph> withoutOverlaps(List<Glyph> row) {
    var kept = new ArrayList<Glyph>();
    List<Glyph> letters = row.stream().filter(glyph -> !glyph.isSpace()).toList();
    for (Glyph glyph : sorted(row, Comparator.comparingDouble(Glyph::along))) {
      boolean gone =
          glyph.isSpace()
              ? letters.stream().anyMatch(letter -> hides(letter, glyph))
              : kept.stream().skip(Math.max(0, kept.size() - 4)).anyMatch(glyph::repeats);
      if (!gone) {
        kept.add(glyph);
      }
    }
    return kept;
  }

  private static boolean hides(Glyph letter, Glyph space) {
    double common = Math.min(letter.end(), space.end()) - Math.max(letter.along(), space.along());
    return common > HIDDEN_SPACE * space.advance();
  }

  private static List<GlyphLine> parts(List<Glyph> row) {
    double across = row.stream().mapToDouble(Glyph::across).max().orElse(0);
    var lines = new ArrayList<GlyphLine>();
    var part = new ArrayList<Glyph>();
    double end = Double.NEGATIVE_INFINITY;
    for (Glyph glyph : row) {
      if (!part.isEmpty() && glyph.along() - end > COLUMN_GAP * glyph.size()) {
        finish(part, across, lines);
      }
      end = part.isEmpty() ? glyph.end() : Math.max(end, glyph.end());
      part.add(glyph);
    }
    finish(part, across, lines);
    return lines;
  }

  private static void finish(List<Glyph> part, double across, List<GlyphLine> lines) {
    if (part.stream().anyMatch(glyph -> !glyph.isSpace())) {
      lines.add(new GlyphLine(part, across));
    }
    part.clear();
  }

  private static List<Glyph> sorted(List<Glyph> glyphs, Comparator<Glyph> order) {
    return glyphs.stream().sorted(order).toList();
  }
}
