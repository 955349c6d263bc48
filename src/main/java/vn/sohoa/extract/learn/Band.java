package vn.sohoa.extract.learn;

/**
 * Part of a page, over its whole width.
 *
 * @param top upper edge, in percent of the page's height, 0 to 99
 * @param bottom lower edge, greater than {@code top}, at most 100
 */
public record Band(int top, int bottom) {
  public Band {
    if (!(0 <= top && top < bottom && bottom <= 100)) {
      throw new IllegalArgumentException("invalid part of a page: " + top + " to " + bottom + " %");
    }
  }

  /**
   * Returns the part between two heights, rounded to whole percents.
   *
   * @param top and {@code bottom} in fractions of the page's height, 0 to 1
   */
  static Band around(double top, double bottom) {
    int upper = Math.clamp((long) Math.floor(top * 100), 0, 99);
    return new Band(upper, Math.clamp((long) Math.ceil(bottom * 100), upper + 1, 100));
  }
}
