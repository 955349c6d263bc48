package vn.sohoa.bench.paper;

import vn.sohoa.page.FilledPlace;

/**
 * Where a blank stands on the page.
 *
 * @param x right edge of what is printed before it, in points
 * @param width to what is printed behind it, in points
 * @param baseline of the line, in points from the top
 * @param size of the line's letters, in points
 */
public record Gap(FilledPlace blank, double x, double width, double baseline, double size) {
  public double right() {
    return x + width;
  }
}
