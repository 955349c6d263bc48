package vn.sohoa.filled.rule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vn.sohoa.filled.gap.PageInk;

/** Finds small pieces of connected ink. */
final class Dots {
  private static final int DARKNESS = 80;

  private final PageInk ink;
  private final boolean[] visited;
  private int[] open = new int[1024];

  private Dots(PageInk ink) {
    this.ink = ink;
    visited = new boolean[ink.width() * ink.height()];
  }

  /** Returns the pieces of at least and at most that many pixels in width and in height. */
  static List<Rule> find(PageInk ink, int least, int most) {
    var dots = new Dots(ink);
    var found = new ArrayList<Rule>();
    for (int y = 0; y < ink.height(); y++) {
      for (int x = ink.nextDark(0, y, DARKNESS);
          x < ink.width();
          x = ink.nextDark(x + 1, y, DARKNESS)) {
        if (dots.isNew(x, y)) {
          Rule piece = dots.fill(x, y);
          int height = piece.bottom() - piece.top();
          if (Math.min(piece.width(), height) >= least && Math.max(piece.width(), height) <= most) {
            found.add(piece);
          }
        }
      }
    }
    return found;
  }

  private boolean isNew(int x, int y) {
    return x >= 0
        && y >= 0
        && x < ink.width()
        && y < ink.height()
        && !visited[y * ink.width() + x]
        && ink.at(x, y) >= DARKNESS;
  }

  private Rule fill(int startX, int startY) {
    int left = startX;
    int right = startX + 1;
    int top = startY;
    int bottom = startY + 1;
    int size = 0;
    size = add(startX, startY, size);
    while (size > 0) {
      int place = open[--size];
      int x = place % ink.width();
      int y = place / ink.width();
      left = Math.min(left, x);
      right = Math.max(right, x + 1);
      top = Math.min(top, y);
      bottom = Math.max(bottom, y + 1);
      for (int nextY = y - 1; nextY <= y + 1; nextY++) {
        for (int nextX = x - 1; nextX <= x + 1; nextX++) {
          if (isNew(nextX, nextY)) {
            size = add(nextX, nextY, size);
          }
        }
      }
    }
    return new Rule(left, top, right, bottom);
  }

  private int add(int x, int y, int size) {
    if (size == open.length) {
      open = Arrays.copyOf(open, 2 * size);
    }
    visited[y * ink.width() + x] = true;
    open[size] = y * ink.width() + x;
    return size + 1;
  }
}
