package vn.sohoa.engine.header;

/**
 * Directory of one page in a TIFF.
 *
 * @param index in the chain of directories, from 0
 * @param offset of the directory in the file, in bytes
 * @param width in px, as stored
 * @param height in px, as stored
 * @param reduced whether it is marked as a reduced version of another image
 * @param orientation 1 to 8
 * @param horizontalDpi 0 if missing
 * @param verticalDpi 0 if missing
 * @param whole whether all its pixels are within the file
 */
public record TiffDirectory(
    int index,
    long offset,
    long width,
    long height,
    boolean reduced,
    int orientation,
    double horizontalDpi,
    double verticalDpi,
    boolean whole) {
  static final int UPRIGHT = 1;

  boolean hasExtent() {
    return width > 0 && height > 0;
  }

  /** Whether this is a thumbnail of the other page and not a page itself. */
  boolean isThumbnailOf(TiffDirectory other) {
    return reduced && width * 2 <= other.width && height * 2 <= other.height;
  }
}
