package vn.sohoa.engine.source;

import java.io.IOException;
import vn.sohoa.engine.imaging.Image;
import vn.sohoa.engine.imaging.Transforms;

/**
 * Transformation that makes a stored image upright: first a clockwise quarter turn, then mirroring.
 */
record ImageOrientation(boolean quarterRight, boolean sideways, boolean upDown) {

  /**
   * @param tag orientation value of TIFF and EXIF; unknown values count as upright
   */
  static ImageOrientation ofTag(int tag) {
    return switch (tag) {
      case 2 -> new ImageOrientation(false, true, false);
      case 3 -> new ImageOrientation(false, true, true);
      case 4 -> new ImageOrientation(false, false, true);
      case 5 -> new ImageOrientation(true, true, false);
      case 6 -> new ImageOrientation(true, false, false);
      case 7 -> new ImageOrientation(true, false, true);
      case 8 -> new ImageOrientation(true, true, true);
      default -> new ImageOrientation(false, false, false);
    };
  }

  /** Returns the upright image; the given one is closed unless it is returned unchanged. */
  Image apply(Image stored) throws IOException {
    Image turned = quarterRight ? stored.into(Transforms::turnedRight) : stored;
    Image mirrored = sideways ? turned.into(Transforms::mirroredSideways) : turned;
    return upDown ? mirrored.into(Transforms::mirroredUpDown) : mirrored;
  }
}
