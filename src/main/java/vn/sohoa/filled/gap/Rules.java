package vn.sohoa.filled.gap;

/**
 * Removes printed rules around a gap: the one below the issuer or the motto, and lines to write on.
 * A stroke that crosses a rule keeps its ink.
 */
final class Rules {
  private static final double ABOVE = 2.2;
  private static final double BELOW = 1;
  private static final double BESIDE = 1.6;

  /** A stroke of a letter or digit is shorter, in em. */
  private static final double SHORTEST = 1.5;

  /** A rule is thinner, in em. */
  private static final double THICKEST = 0.16;

  /** Pixels of paper that do not end a rule. */
  private static final int BREAK = 2;

  /** How far the blurred edge of a rule reaches, in pixels. */
  private static final int EDGE = 2;

  private final PageInk ink;
  private final boolean[] ruled;
  private final int left;
  private final int top;
  private final int width;
  private final int height;
  private final int shortest;

  private Rules(PageInk ink, Gap gap) {
    this.ink = ink;
    left = Math.max(0, (int) (gap.left() - BESIDE * gap.em()));
    top = Math.max(0, (int) (gap.baseline() - ABOVE * gap.em()));
    width = Math.max(0, Math.min(ink.width(), (int) (gap.right() + BESIDE * gap.em())) - left);
    height = Math.max(0, Math.min(ink.height(), (int) (gap.baseline() + BELOW * gap.em())) - top);
    shortest = (int) (SHORTEST * gap.em());
    ruled = new boolean[width * height];
  }

  /** Returns the ink without the rules around a gap. */
  static PageInk removed(PageInk ink, Gap gap) {
    var rules = new Rules(ink, gap);
    for (int y = 0; y < rules.height; y++) {
      rules.markRow(y);
    }
    return rules.erased((int) Math.ceil(THICKEST * gap.em()));
  }

  private void markRow(int y) {
    int start = 0;
    int paper = BREAK + 1;
    for (int x = 0; x <= width; x++) {
      boolean isInked = x < width && ink.isInked(left + x, top + y);
      if (isInked) {
        start = paper > BREAK ? x : start;
        paper = 0;
      } else {
        paper++;
        if (paper == BREAK + 1 || x == width) {
          mark(y, start, x - paper + 1);
        }
      }
    }
  }

  private void mark(int y, int from, int to) {
    for (int x = from; to - from >= shortest && x < to; x++) {
      ruled[y * width + x] = true;
    }
  }

  private PageInk erased(int thickest) {
    PageInk result = ink.copy();
    for (int x = 0; x < width; x++) {
      for (int y = 0; y < height; y++) {
        int end = y;
        while (end < height && ruled[end * width + x]) {
          end++;
        }
        if (end > y && end - y <= thickest && !isCrossed(x, y, end)) {
          result.erase(left + x, top + y - EDGE, top + end + EDGE);
        }
        y = Math.max(y, end);
      }
    }
    return result;
  }

  private boolean isCrossed(int x, int from, int to) {
    return isStroke(x, from - EDGE - 1) && isStroke(x, to + EDGE);
  }

  private boolean isStroke(int x, int y) {
    return ink.isInked(left + x, top + y);
  }
}
