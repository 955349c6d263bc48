package vn.sohoa.filled.gap;

import java.util.List;
import vn.sohoa.filled.net.Line;

/**
 * A gap with some of its printed neighbours, cut out of the page as src/reader/cuts.py does.
 *
 * @param lines three cuts that differ a little, the measured one first
 * @param extent of the value's ink
 */
public record Cut(List<Line> lines, InkExtent extent) {
  /** How far a cut reaches above and below the baseline, and beside the gap, in em. */
  static final double ABOVE = 1.18;

  static final double BELOW = Line.HEIGHT / Line.PIXELS_PER_EM - ABOVE;
  private static final double LEFT = 0.30;
  private static final double RIGHT = 0.45;
  private static final double MARGIN = 0.06;
  private static final double MAX_SCALE = 1.7;
  private static final int MIN_WIDTH = 24;
  private static final int MAX_WIDTH = 240;

  /**
   * Cuts that differ a little, as measured places do: a value read alike in all of them does not
   * depend on where exactly it was cut.
   */
  private static final List<Variation> VARIATIONS =
      List.of(
          new Variation(1, 0, 0, 0),
          new Variation(1.08, -0.04, 0.06, 0.08),
          new Variation(0.96, 0.06, -0.03, 0));

  public Cut {
    lines = List.copyOf(lines);
  }

  /**
   * Difference from the measured place.
   *
   * @param scale of the em
   * @param shift of the baseline downwards, in em
   * @param left more before the gap, in em
   * @param right more after it, in em
   */
  private record Variation(double scale, double shift, double left, double right) {}

  public static Cut of(PageInk ink, Gap gap) {
    PageInk value = Rules.removed(ink, gap);
    return of(value, gap, InkExtent.of(value, gap));
  }

  static Cut of(PageInk ink, Gap gap, InkExtent extent) {
    return new Cut(
        VARIATIONS.stream().map(variation -> cut(ink, gap, extent, variation)).toList(), extent);
  }

  private static Line cut(PageInk ink, Gap gap, InkExtent extent, Variation variation) {
    double above = Math.max(ABOVE, (gap.baseline() - extent.top()) / gap.em() + MARGIN);
    double below = Math.max(BELOW, (extent.bottom() - gap.baseline()) / gap.em() + MARGIN);
    double fit = Math.min(MAX_SCALE, (above + below) / (ABOVE + BELOW));
    double moved = ABOVE - above / fit;
    double em = gap.em() * fit * variation.scale;
    double left = gap.left() - (LEFT + variation.left) * em;
    double right = gap.right() + (RIGHT + variation.right) * em;
    double top = gap.baseline() + (moved + variation.shift - ABOVE) * em;
    double bottom = top + (ABOVE + BELOW) * em;
    int width =
        Math.clamp(Math.round((right - left) * Line.PIXELS_PER_EM / em), MIN_WIDTH, MAX_WIDTH);
    return new Line(width, Resampling.apply(ink, left, top, right, bottom, width, Line.HEIGHT));
  }
}
