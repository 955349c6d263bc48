package vn.sohoa.admin.sample.draw;

import java.awt.Color;

/**
 * How text is set.
 *
 * @param size in points
 */
public record Type(Typeface face, double size, Style style, Color ink) {
  public double width(String text) {
    return face.width(text, size, style);
  }

  public Type styled(Style other) {
    return new Type(face, size, other, ink);
  }

  /** Returns the same type in another size, in points. */
  public Type sized(double other) {
    return new Type(face, other, style, ink);
  }

  public Type inked(Color other) {
    return new Type(face, size, style, other);
  }
}
