package vn.sohoa.filled.gap;

import java.util.ArrayDeque;

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

  /** Lower ink is a dotted line, a rule or a speck, in em. */
  private static final double LOWEST_STROKE = 0.25;

  /** Returns the extent of the ink in a gap; that of a printed digit if there is none. */
  public static InkExtent of(PageInk ink, Gap gap) {
    int left = (int) Math.round(gap.left() + 0.04 * gap.em());
    int right = Math.max(left + 1, (int) Math.round(gap.right() - 0.04 * gap.em()));
    int top = (int) Math.round(gap.baseline() - SEEN_ABOVE * gap.em());
    int bottom = (int) Math.round(gap.baseline() + SEEN_BELOW * gap.em());
    var blobs = new Blobs(ink, left, top, right, bottom);
    double highest = gap.baseline() - 0.7 * gap.em();
    double lowest = gap.baseline();
    double first = gap.right();
    double last = gap.left();
    for (Blob blob = blobs.next(); blob != null; blob = blobs.next()) {
      if (isOfValue(blob, gap, top, bottom)) {
        highest = Math.min(highest, blob.top);
        lowest = Math.max(lowest, blob.bottom);
        first = Math.min(first, blob.left);
        last = Math.max(last, blob.right);
      }
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

  private static boolean isOfValue(Blob blob, Gap gap, int seenFrom, int seenTo) {
    return blob.bottom - blob.top >= LOWEST_STROKE * gap.em()
        && blob.bottom > gap.baseline() - CORE_FROM * gap.em()
        && blob.top < gap.baseline() - CORE_TO * gap.em()
        && blob.top > seenFrom
        && blob.bottom < seenTo;
  }

  /** Rows and columns of connected ink. */
  private static final class Blob {
    int left = Integer.MAX_VALUE;
    int right = Integer.MIN_VALUE;
    int top = Integer.MAX_VALUE;
    int bottom = Integer.MIN_VALUE;
  }

  /** Connected ink of a window, one after the other. */
  private static final class Blobs {
    private final PageInk ink;
    private final int left;
    private final int top;
    private final int width;
    private final int height;
    private final boolean[] visited;
    private int next;

    Blobs(PageInk ink, int left, int top, int right, int bottom) {
      this.ink = ink;
      this.left = left;
      this.top = top;
      width = right - left;
      height = bottom - top;
      visited = new boolean[width * height];
    }

    @org.jspecify.annotations.Nullable
    Blob next() {
      for (; next < visited.length; next++) {
        if (isNew(next % width, next / width)) {
          return fill(next);
        }
      }
      return null;
    }

    private boolean isNew(int x, int y) {
      return !visited[y * width + x] && ink.isInked(left + x, top + y);
    }

    private Blob fill(int start) {
      var blob = new Blob();
      var open = new ArrayDeque<Integer>();
      visited[start] = true;
      open.add(start);
      while (!open.isEmpty()) {
        int place = open.remove();
        int x = place % width;
        int y = place / width;
        blob.left = Math.min(blob.left, left + x);
        blob.right = Math.max(blob.right, left + x + 1);
        blob.top = Math.min(blob.top, top + y);
        blob.bottom = Math.max(blob.bottom, top + y + 1);
        for (int dy = -1; dy <= 1; dy++) {
          for (int dx = -1; dx <= 1; dx++) {
            visit(x + dx, y + dy, open);
          }
        }
      }
      return blob;
    }

    private void visit(int x, int y, ArrayDeque<Integer> open) {
      if (x >= 0 && y >= 0 && x < width && y < height && isNew(x, y)) {
        visited[y * width + x] = true;
        open.add(y * width + x);
      }
    }
  }
}
