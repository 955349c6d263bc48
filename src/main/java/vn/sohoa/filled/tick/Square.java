package vn.sohoa.filled.tick;

import vn.sohoa.page.TickState;

/**
 * An upright square with its ink, in pixels.
 *
 * @param right first column outside
 * @param bottom first row outside
 */
public record Square(int left, int top, int right, int bottom, TickState state) {
  int width() {
    return right - left;
  }

  int height() {
    return bottom - top;
  }

  boolean meets(Square other) {
    return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
  }

  /** Returns the same square in another state. */
  public Square in(TickState other) {
    return new Square(left, top, right, bottom, other);
  }
}
