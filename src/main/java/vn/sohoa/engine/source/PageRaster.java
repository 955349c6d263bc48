package vn.sohoa.engine.source;

import vn.sohoa.engine.imaging.Image;
import vn.sohoa.page.Box;

/**
 * One page as pixels, upright as its file says, and where they lie on the page.
 *
 * @param dpi across, as used to tell points from pixels
 * @param verticalDpi differs from {@code dpi} on fax pages
 * @param widthPoints of the page
 * @param heightPoints of the page
 * @param area of the page that the pixels cover
 */
public record PageRaster(
    Image image, double dpi, double verticalDpi, double widthPoints, double heightPoints, Box area)
    implements AutoCloseable {
  private static final double POINTS_PER_INCH = 72;

  /** A raster that is the whole page. */
  static PageRaster ofWholePage(Image image, Resolution resolution) {
    double width = image.width() * POINTS_PER_INCH / resolution.horizontal();
    double height = image.height() * POINTS_PER_INCH / resolution.vertical();
    return new PageRaster(
        image,
        resolution.horizontal(),
        resolution.vertical(),
        width,
        height,
        new Box(0, 0, width, height));
  }

  /** A raster that covers a part of a page of known size. */
  static PageRaster onPage(Image image, double widthPoints, double heightPoints, Box area) {
    return new PageRaster(
        image,
        image.width() * POINTS_PER_INCH / area.width(),
        image.height() * POINTS_PER_INCH / area.height(),
        widthPoints,
        heightPoints,
        area);
  }

  /** From pixels of the raster to points of the page. */
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
