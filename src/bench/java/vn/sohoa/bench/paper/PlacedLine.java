package vn.sohoa.bench.paper;

import vn.sohoa.page.Box;

/**
 * A line of text on the page.
 *
 * @param x left edge in points
 * @param baseline in points from the top
 * @param width in points; wider than the text by itself where the line is justified
 * @param size of the letters in points
 */
public record PlacedLine(
    Zone zone,
    String text,
    double x,
    double baseline,
    double width,
    double size,
    FontFamily.Cut cut) {

  /** Roughly where its ink is, in points. */
  public Box box() {
    return new Box(x, baseline - 0.9 * size, width, 1.15 * size);
  }
}
