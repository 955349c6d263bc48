package vn.sohoa.engine.header;

/**
 * What one page's directory in a TIFF says.
 *
 * @param index in the chain of directories, from 0
 * @param offset in bytes where it begins in the file
 * @param width in px, as it is stored
 * @param height in px, as it is stored
 * @param reduced whether it calls itself a smaller version of another image
 * @param orientation 1 to 8
 * @param horizontalDpi 0 where it says nothing
 * @param verticalDpi 0 where it says nothing
 */
public record TiffDirectory(
    int index,
    long offset,
    long width,
    long height,
    boolean reduced,
    int orientation,
    double horizontalDpi,
    double verticalDpi) {
  static final int UPRIGHT = 1;

  /** Whether this is a thumbnail of the other, and not a page. */
  boolean isThumbnailOf(TiffDirectory other) {
    return reduced && width * 2 <= other.width && height * 2 <= other.height;
  }
}
