package vn.sohoa.engine.source;

import vn.sohoa.engine.imaging.Image;
import vn.sohoa.page.Box;

/**
 * Raster of one page, upright according to its file, with its position on the page.
 *
 * @param depth bits per pixel in the file: 1 is black and white, 8 grey, 24 colour
 * @param dpi horizontal resolution, as used to convert pixels to points
 * @param verticalDpi differs from {@code dpi} on fax pages
 * @param widthPoints page width
 * @param heightPoints page height
 * @param area part of the page that the raster covers, in points
 */
public record PageRaster(
    Image image,
    int depth,
    double dpi,
    double verticalDpi,
    double widthPoints,
    double heightPoints,
    Box area)
    implements AutoCloseable {
  static final int BLACK_AND_WHITE = 1;
  static final int GREY = 8;
  static final int COLOUR = 24;

  private static final double POINTS_PER_INCH = 72;

  /** Creates a raster that covers the whole page. */
  static PageRaster ofWholePage(Image image, PageResolution resolution) {
    double width = image.width() * POINTS_PER_INCH / resolution.horizontal();
    double height = image.height() * POINTS_PER_INCH / resolution.vertical();
    return new PageRaster(
        image,
        depthOf(image),
        resolution.horizontal(),
        resolution.vertical(),
        width,
        height,
        new Box(0, 0, width, height));
  }

  /** Creates a raster that covers a part of a page of known size. */
  static PageRaster onPage(
      Image image, int depth, double widthPoints, double heightPoints, Box area) {
    return new PageRaster(
        image,
        depth,
        image.width() * POINTS_PER_INCH / area.width(),
        image.height() * POINTS_PER_INCH / area.height(),
        widthPoints,
        heightPoints,
        area);
  }

  /** Leptonica stores colours in 32 bits, 8 of them unused. */
  private static int depthOf(Image image) {
    return switch (image.depth()) {
      case 1 -> BLACK_AND_WHITE;
      case Integer.SIZE -> COLOUR;
      default -> GREY;
    };
  }

  /** Returns the lower one of both resolutions, which limits what can be read. */
  public double lowestDpi() {
    return Math.min(dpi, verticalDpi);
  }

  /** Converts pixels of the raster to points of the page. */
  public Box toPoints(double x, double y, double width, double height) {
    double scaleX = area.width() / image.width();
    double scaleY = area.height() / image.height();
    return new Box(area.x() + x * scaleX, area.y() + y * scaleY, width * scaleX, height * scaleY);
  }

  @Override
  public void close() {
    image.close();
  }
}
