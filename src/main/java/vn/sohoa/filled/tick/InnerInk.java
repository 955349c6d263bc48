package vn.sohoa.filled.tick;

import vn.sohoa.filled.gap.ConnectedInk;
import vn.sohoa.filled.gap.InkBox;
import vn.sohoa.filled.gap.PageInk;
import vn.sohoa.page.TickState;

/**
 * Ink within a square, without its outline.
 *
 * @param share of the area that is inked, 0 to 1
 * @param largest width or height of the largest connected ink, as a share of the area's side
 * @param trace the same of ink that is too pale to count
 */
record InnerInk(double share, double largest, double trace) {
  /** Outline and its blur, as a share of the square's side. */
  private static final double OUTLINE = 0.2;

  private static final double TICK_SHARE = 0.06;
  private static final double TICK_LENGTH = 0.45;
  private static final double SPECK_SHARE = 0.06;
  private static final double SPECK_LENGTH = 0.22;

  /** Darkness from which a pixel counts as inked: pencils and copies are pale. */
  private static final int INKED_FROM = 72;

  /** Mean darkness of nine pixels from which there may be a pale stroke. */
  private static final int TRACE_FROM = 42;

  static InnerInk of(PageInk ink, Square square) {
    int across = (int) Math.round(OUTLINE * square.width());
    int down = (int) Math.round(OUTLINE * square.height());
    return of(
        ink,
        new InkBox(
            square.left() + across,
            square.top() + down,
            square.right() - across,
            square.bottom() - down));
  }

  private static InnerInk of(PageInk ink, InkBox area) {
    boolean[] inked = ink.dark(area, INKED_FROM);
    int count = 0;
    for (boolean isInked : inked) {
      count += isInked ? 1 : 0;
    }
    double side = Math.max(area.width(), area.height());
    return new InnerInk(
        (double) count / inked.length,
        largest(inked, area.width()) / side,
        largest(traced(ink, area), area.width()) / side);
  }

  private static boolean[] traced(PageInk ink, InkBox area) {
    var traced = new boolean[area.width() * area.height()];
    for (int y = area.top() + 1; y < area.bottom() - 1; y++) {
      for (int x = area.left() + 1; x < area.right() - 1; x++) {
        traced[(y - area.top()) * area.width() + x - area.left()] = mean(ink, x, y) >= TRACE_FROM;
      }
    }
    return traced;
  }

  /** Returns the mean darkness of a pixel and those around it, which evens out grain. */
  private static int mean(PageInk ink, int x, int y) {
    int sum = 0;
    for (int i = 0; i < 9; i++) {
      sum += ink.at(x + i % 3 - 1, y + i / 3 - 1);
    }
    return sum / 9;
  }

  /** Returns the larger side of the largest piece, in pixels. */
  private static int largest(boolean[] inked, int width) {
    var largest = new int[1];
    ConnectedInk.forEach(
        inked,
        width,
        piece -> largest[0] = Math.max(largest[0], Math.max(piece.width(), piece.height())));
    return largest[0];
  }

  TickState state() {
    if (share <= SPECK_SHARE && largest <= SPECK_LENGTH) {
      return trace >= TICK_LENGTH ? TickState.DOUBTFUL : TickState.EMPTY;
    }
    return share >= TICK_SHARE && largest >= TICK_LENGTH ? TickState.TICKED : TickState.DOUBTFUL;
  }
}
