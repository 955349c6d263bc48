package vn.sohoa.engine.digital;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * Splits a page into blocks along its white space: two columns are read one after the other,
 * everything else from top to bottom, tables row by row.
 */
final class ReadingOrder {
  /** Minimum gap between blocks, relative to the line size. */
  private static final double BLOCK_GAP = 0.9;

  /** Minimum width of white space between columns, relative to the size. */
  private static final double COLUMN_GAP = 0.7;

  /**
   * Minimum share of each of two columns in their total width, which excludes the number column of
   * a list.
   */
  private static final double LEAST_COLUMN = 0.15;

  /** White space between two groups of lines. */
  private record Gap(double width, List<GlyphLine> before, List<GlyphLine> after) {}

  private ReadingOrder() {}

  /** Returns the blocks in reading order, each with its lines in reading order. */
  static List<List<GlyphLine>> blocks(List<GlyphLine> lines) {
    var blocks = new ArrayList<List<GlyphLine>>();
    if (!lines.isEmpty()) {
      cut(lines, blocks);
    }
    return blocks;
  }

  private static void cut(List<GlyphLine> lines, List<List<GlyphLine>> blocks) {
    Optional<Gap> gap = betweenColumns(lines).or(() -> betweenBlocks(lines));
    if (gap.isPresent()) {
      cut(gap.get().before(), blocks);
      cut(gap.get().after(), blocks);
    } else {
      blocks.add(
          lines.stream()
              .sorted(
                  Comparator.comparingDouble(GlyphLine::across)
                      .thenComparingDouble(GlyphLine::start))
              .toList());
    }
  }

  private static Optional<Gap> betweenColumns(List<GlyphLine> lines) {
    List<Gap> gaps = gaps(lines, GlyphLine::start, GlyphLine::end, COLUMN_GAP);
    if (gaps.size() != 1) {
      return Optional.empty();
    }
    Gap gap = gaps.getFirst();
    double whole = width(lines);
    boolean wide =
        width(gap.before()) >= LEAST_COLUMN * whole && width(gap.after()) >= LEAST_COLUMN * whole;
    return wide ? Optional.of(gap) : Optional.empty();
  }

  private static Optional<Gap> betweenBlocks(List<GlyphLine> lines) {
    return gaps(lines, GlyphLine::top, GlyphLine::bottom, BLOCK_GAP).stream()
        .max(Comparator.comparingDouble(Gap::width));
  }

  private static double width(List<GlyphLine> lines) {
    double start = lines.stream().mapToDouble(GlyphLine::start).min().orElse(0);
    return lines.stream().mapToDouble(GlyphLine::end).max().orElse(0) - start;
  }

  /**
   * @param least minimum width of a gap, relative to the size of the line after it
   */
  private static List<Gap> gaps(
      List<GlyphLine> lines,
      ToDoubleFunction<GlyphLine> start,
      ToDoubleFunction<GlyphLine> end,
      double least) {
    List<GlyphLine> sorted = lines.stream().sorted(Comparator.comparingDouble(start)).toList();
    var gaps = new ArrayList<Gap>();
    double reached = Double.POSITIVE_INFINITY;
    for (int i = 0; i < sorted.size(); i++) {
      GlyphLine line = sorted.get(i);
      double width = start.applyAsDouble(line) - reached;
      if (width > least * line.size()) {
        gaps.add(new Gap(width, sorted.subList(0, i), sorted.subList(i, sorted.size())));
      }
      reached = i == 0 ? end.applyAsDouble(line) : Math.max(reached, end.applyAsDouble(line));
    }
    return gaps;
  }
}
