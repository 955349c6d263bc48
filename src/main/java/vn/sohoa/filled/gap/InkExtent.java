package vn.sohoa.filled.gap;

import java.util.ArrayList;
import java.util.List;

/**
 * Rows and columns that the value's ink covers. It may stand above the line or reach below it,
 * other than the print of the rows above and below.
 *
 * @param left first column with ink
 * @param top first row with ink
 * @param right first column after it
 * @param bottom first row after it
 * @param isCutOff whether it is higher than what is looked at
 */
public record InkExtent(double left, double top, double right, double bottom, boolean isCutOff) {
  private static final double SEEN_ABOVE = 2.1;
  private static final double SEEN_BELOW = 0.95;
  private static final double HIGHEST = 1.8;
  private static final double LOWEST = 0.75;

  /** The value's ink crosses this part of the line, in em above the baseline. */
  private static final double CORE_FROM = 0.85;

  private static final double CORE_TO = 0.05;

  /** Height of a printed digit, in em. */
  private static final double PRINTED_DIGIT = 0.7;

  /** Lower ink is a dotted line, a rule or a speck, in em. */
  private static final double LOWEST_STROKE = 0.25;

  /** Returns the extent of the ink in a gap; that of a printed digit if there is none. */
  public static InkExtent of(PageInk ink, Gap gap) {
    int left = (int) Math.round(gap.left() + 0.04 * gap.em());
    int right = Math.max(left + 1, (int) Math.round(gap.right() - 0.04 * gap.em()));
    int top = (int) Math.round(gap.baseline() - SEEN_ABOVE * gap.em());
    int bottom = (int) Math.round(gap.baseline() + SEEN_BELOW * gap.em());
    double highest = gap.baseline() - PRINTED_DIGIT * gap.em();
    double lowest = gap.baseline();
    double first = gap.right();
    double last = gap.left();
    for (InkBox piece : piecesOfValue(ink, gap, new InkBox(left, top, right, bottom))) {
      highest = Math.min(highest, piece.top());
      lowest = Math.max(lowest, piece.bottom());
      first = Math.min(first, piece.left());
      last = Math.max(last, piece.right());
    }
    double limit = gap.baseline() - HIGHEST * gap.em();
    boolean isEmpty = last <= first;
    return new InkExtent(
        isEmpty ? gap.left() : first,
        Math.max(highest, limit),
        isEmpty ? gap.right() : last,
        Math.min(lowest, gap.baseline() + LOWEST * gap.em()),
        highest < limit);
  }

  private static List<InkBox> piecesOfValue(PageInk ink, Gap gap, InkBox seen) {
    var pieces = new ArrayList<InkBox>();
    ConnectedInk.forEach(
        ink.inked(seen),
        seen.width(),
        inSeen -> {
          InkBox piece = inSeen.moved(seen.left(), seen.top());
          if (isOfValue(piece, gap, seen)) {
            pieces.add(piece);
          }
        });
    return pieces;
  }

  private static boolean isOfValue(InkBox piece, Gap gap, InkBox seen) {
    return piece.height() >= LOWEST_STROKE * gap.em()
        && piece.bottom() > gap.baseline() - CORE_FROM * gap.em()
        && piece.top() < gap.baseline() - CORE_TO * gap.em()
        && piece.top() > seen.top()
        && piece.bottom() < seen.bottom();
  }
}
