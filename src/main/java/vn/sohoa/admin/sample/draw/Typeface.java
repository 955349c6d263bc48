package vn.sohoa.admin.sample.draw;

import java.awt.Shape;

/** Letters of one design. Sizes and distances are in points, y grows downwards. */
public interface Typeface {
  /** Returns the name of the family. */
  String name();

  /** Returns how far the text advances. */
  double width(String text, double size, Style style);

  /** Returns the outline of the letters, to be filled. */
  Shape outline(String text, double x, double baseline, double size, Style style);
}
