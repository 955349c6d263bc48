package vn.sohoa.filled.gap;

import java.util.ArrayList;
import java.util.List;

/** Ink of an upright page, or of its upper part. */
public final class PageInk {
  /** Darkness from which a pixel counts as inked. */
  private static final int INKED_FROM = 90;

  private final int width;
  private final int height;
  private final byte[] darkness;

  /**
   * @param darkness row by row: 0 (paper) to 255 (ink), as unsigned bytes; not copied, since it is
   *     large
   */
  public PageInk(int width, int height, byte[] darkness) {
    if (darkness.length != width * height) {
      throw new IllegalArgumentException("not " + width + " x " + height);
    }
    this.width = width;
    this.height = height;
    this.darkness = darkness;
  }

  public int width() {
    return width;
  }

  public int height() {
    return height;
  }

  /** Returns the darkness of a pixel, 0 to 255; 0 outside of the page. */
  public int at(int x, int y) {
    return x < 0 || y < 0 || x >= width || y >= height ? 0 : darkness[y * width + x] & 255;
  }

  /**
   * Returns the first pixel of a row, from a column on, that is dark; the page's width if none is.
   *
   * @param from darkness from which a pixel is dark, 1 to 255
   */
  public int nextDark(int x, int y, int from) {
    int row = y * width;
    for (int i = row + x; i < row + width; i++) {
      if ((darkness[i] & 255) >= from) {
        return i - row;
      }
    }
    return width;
  }

  /**
   * Returns the first pixel of a row, from a column on, that is not dark; the page's width if all
   * are.
   *
   * @param from darkness from which a pixel is dark, 1 to 255
   */
  public int nextLight(int x, int y, int from) {
    int row = y * width;
    for (int i = row + x; i < row + width; i++) {
      if ((darkness[i] & 255) < from) {
        return i - row;
      }
    }
    return width;
  }

  /**
   * Dark pixels of a row beside one another.
   *
   * @param right first column outside
   */
  public record Run(int left, int right) {
    public int length() {
      return right - left;
    }
  }

  /**
   * Returns the runs of dark pixels of a row, from left to right.
   *
   * @param from darkness from which a pixel is dark, 1 to 255
   * @param gap fewer pixels of paper than these do not end a run
   */
  public List<Run> runs(int y, int from, int gap) {
    var runs = new ArrayList<Run>();
    int start = nextDark(0, y, from);
    while (start < width) {
      int end = nextLight(start, y, from);
      int next = nextDark(end, y, from);
      while (next < width && next - end < gap) {
        end = nextLight(next, y, from);
        next = nextDark(end, y, from);
      }
      runs.add(new Run(start, end));
      start = next;
    }
    return runs;
  }

  /**
   * Returns which pixels of a rectangle are dark, row by row; none outside of the page is.
   *
   * @param from darkness from which a pixel is dark, 1 to 255
   */
  public boolean[] dark(InkBox box, int from) {
    var dark = new boolean[box.width() * box.height()];
    for (int i = 0; i < dark.length; i++) {
      dark[i] = at(box.left() + i % box.width(), box.top() + i / box.width()) >= from;
    }
    return dark;
  }

  boolean[] inked(InkBox box) {
    return dark(box, INKED_FROM);
  }

  public boolean isInked(int x, int y) {
    return at(x, y) >= INKED_FROM;
  }

  PageInk copy() {
    return new PageInk(width, height, darkness.clone());
  }

  /**
   * Makes paper of a part of a column.
   *
   * @param to first row that stays
   */
  void erase(int x, int from, int to) {
    for (int y = Math.max(0, from); y < Math.min(height, to); y++) {
      darkness[y * width + x] = 0;
    }
  }

  /** Counts the inked pixels of a rectangle. */
  public int inked(double left, double top, double right, double bottom) {
    int count = 0;
    for (int y = (int) Math.round(top); y < Math.round(bottom); y++) {
      for (int x = (int) Math.round(left); x < Math.round(right); x++) {
        count += isInked(x, y) ? 1 : 0;
      }
    }
    return count;
  }
}
