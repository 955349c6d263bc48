package vn.sohoa.engine.pdf;

import java.awt.geom.AffineTransform;

/** Transformation that makes a stored image upright: the values 1 to 8 of TIFF and EXIF. */
enum Orientation {
  UPRIGHT,
  MIRRORED,
  UPSIDE_DOWN,
  FLIPPED,
  TRANSPOSED,
  TURN_RIGHT,
  TRANSVERSED,
  TURN_LEFT;

  /** Returns the orientation for a tag value; values outside of the standard count as upright. */
  static Orientation ofTag(int value) {
    return value >= 1 && value <= values().length ? values()[value - 1] : UPRIGHT;
  }

  /** Returns the transform of the unit square (origin bottom left) onto itself. */
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
