package vn.sohoa.page;

/**
 * Rectangle on a page.
 *
 * @param x distance from the page's left edge, in points (1/72 inch)
 * @param y distance from the page's top edge, in points
 * @param width in points, not negative
 * @param height in points, not negative
 */
public record Box(double x, double y, double width, double height) {
  public Box {
    if (!(width >= 0 && height >= 0)) {
      throw new IllegalArgumentException(
          "negative box size: " + width + " x " + height + " points");
    }
  }

  public double right() {
    return x + width;
  }

  public double bottom() {
    return y + height;
  }

  public double centerX() {
    return x + width / 2;
  }

  public double centerY() {
    return y + height / 2;
  }

  /** Returns the smallest box that contains both. */
  public Box union(Box other) {
    double left = Math.min(x, other.x);
    double top = Math.min(y, other.y);
    return new Box(
        left,
        top,
        Math.max(right(), other.right()) - left,
        Math.max(bottom(), other.bottom()) - top);
  }
}
