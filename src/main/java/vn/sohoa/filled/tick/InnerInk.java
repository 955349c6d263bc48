package vn.sohoa.filled.tick;

import java.util.ArrayDeque;
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
        square.left() + across,
        square.top() + down,
        square.right() - across,
        square.bottom() - down);
  }

  private static InnerInk of(PageInk ink, int left, int top, int right, int bottom) {
    int width = right - left;
    int height = bottom - top;
    var inked = new boolean[width * height];
    var traced = new boolean[width * height];
    int count = 0;
    for (int i = 0; i < inked.length; i++) {
      int x = left + i % width;
      int y = top + i / width;
      inked[i] = ink.at(x, y) >= INKED_FROM;
      boolean isInside = x > left && x + 1 < right && y > top && y + 1 < bottom;
      traced[i] = isInside && mean(ink, x, y) >= TRACE_FROM;
      count += inked[i] ? 1 : 0;
    }
    double side = Math.max(width, height);
    return new InnerInk(
        (double) count / inked.length,
        largest(inked, width, height) / side,
        largest(traced, width, height) / side);
  }

  /** Returns the mean darkness of a pixel and those around it, which evens out grain. */
  private static int mean(PageInk ink, int x, int y) {
    int sum = 0;
    for (int i = 0; i < 9; i++) {
      sum += ink.at(x + i % 3 - 1, y + i / 3 - 1);
    }
    return sum / 9;
  }

  private static int largest(boolean[] inked, int width, int height) {
    int largest = 0;
    for (int i = 0; i < inked.length; i++) {
      largest = inked[i] ? Math.max(largest, erased(inked, i, width, height)) : largest;
    }
    return largest;
  }

  /** Erases connected ink and returns its larger side. */
  private static int erased(boolean[] inked, int start, int width, int height) {
    int left = width;
    int right = 0;
    int top = height;
    int bottom = 0;
    var open = new ArrayDeque<Integer>();
    inked[start] = false;
    open.add(start);
    while (!open.isEmpty()) {
      int place = open.remove();
      int x = place % width;
      int y = place / width;
      left = Math.min(left, x);
      right = Math.max(right, x + 1);
      top = Math.min(top, y);
      bottom = Math.max(bottom, y + 1);
      for (int i = 0; i < 9; i++) {
        int nextX = x + i % 3 - 1;
        int nextY = y + i / 3 - 1;
        int next = nextY * width + nextX;
        if (nextX >= 0 && nextY >= 0 && nextX < width && nextY < height && inked[next]) {
          inked[next] = false;
          open.add(next);
        }
      }
    }
    return Math.max(right - left, bottom - top);
  }

  TickState state() {
    if (share <= SPECK_SHARE && largest <= SPECK_LENGTH) {
      return trace >= TICK_LENGTH ? TickState.DOUBTFUL : TickState.EMPTY;
    }
    return share >= TICK_SHARE && largest >= TICK_LENGTH ? TickState.TICKED : TickState.DOUBTFUL;
  }
}
