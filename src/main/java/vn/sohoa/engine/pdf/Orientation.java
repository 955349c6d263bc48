package vn.sohoa.engine.pdf;

import java.awt.geom.AffineTransform;

/** How a stored image must be turned to stand upright: the values 1 to 8 of TIFF and EXIF. */
enum Orientation {
  UPRIGHT,
  MIRRORED,
  UPSIDE_DOWN,
  FLIPPED,
  TRANSPOSED,
  TURN_RIGHT,
  TRANSVERSED,
  TURN_LEFT;

  /** The orientation of a tag's value; what the standard does not know counts as upright. */
  static Orientation ofTag(int value) {
    return value >= 1 && value <= values().length ? values()[value - 1] : UPRIGHT;
  }

  /** Turns the unit square (origin bottom left) onto itself. */
  AffineTransform transform() {
    return switch (this) {
      case UPRIGHT -> new AffineTransform(1, 0, 0, 1, 0, 0);
      case MIRRORED -> new AffineTransform(-1, 0, 0, 1, 1, 0);
      case UPSIDE_DOWN -> new AffineTransform(-1, 0, 0, -1, 1, 1);
      case FLIPPED -> new AffineTransform(1, 0, 0, -1, 0, 1);
      case TRANSPOSED -> new AffineTransform(0, -1, -1, 0, 1, 1);
      case TURN_RIGHT -> new AffineTransform(0, -1, 1, 0, 0, 1);
      case TRANSVERSED -> new AffineTransform(0, 1, 1, 0, 0, 0);
      case TURN_LEFT -> new AffineTransform(0, 1, -1, 0, 1, 0);
    };
  }
}
