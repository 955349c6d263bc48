package vn.sohoa.engine.ocr;

import java.io.IOException;
import vn.sohoa.engine.imaging.Background;
import vn.sohoa.engine.imaging.Image;
import vn.sohoa.engine.imaging.Ink;
import vn.sohoa.engine.imaging.Skew;
import vn.sohoa.engine.imaging.Transforms;
import vn.sohoa.engine.source.PageRaster;
import vn.sohoa.page.Box;

/**
 * A page made ready for reading, and the way back from it to the page as scanned.
 *
 * @param image of 8 bits a pixel, square pixels, even background, upright text
 * @param skewDegrees by which the text was turned clockwise
 */
record PreparedPage(
    PageRaster raster,
    Image image,
    Scale scale,
    int scaledWidth,
    int scaledHeight,
    double skewDegrees,
    boolean blank)
    implements AutoCloseable {

  /** Red ink off, background even, then deskewed: before flattening, deskewing does harm. */
  static PreparedPage of(PageRaster raster) throws IOException {
    Scale scale = Scale.forReading(raster);
    try (Image grey = Transforms.greyWithoutRed(raster.image());
        Image scaled = scale.apply(grey);
        Image flat = flattened(raster, scaled)) {
      boolean blank = Ink.isBlank(flat) && isBlankInColour(raster);
      double skew = blank ? 0 : Skew.degrees(flat);
      Image upright = skew == 0 ? Transforms.grey(flat) : Transforms.rotated(flat, -skew);
      upright.setDpi(scale.dpi());
      return new PreparedPage(raster, upright, scale, flat.width(), flat.height(), skew, blank);
    }
  }

  /** A page with nothing but a red seal on it is not blank. */
  private static boolean isBlankInColour(PageRaster raster) throws IOException {
    try (Image grey = Transforms.grey(raster.image());
        Image flat = flattened(raster, grey)) {
      return Ink.isBlank(flat);
    }
  }

  private static Image flattened(PageRaster raster, Image grey) throws IOException {
    return raster.image().depth() == 1 ? Transforms.grey(grey) : Background.flattened(grey);
  }

  int dpi() {
    return scale.dpi();
  }

  /** Where a rectangle of the prepared image stands on the page, in points. */
  Box toPoints(int left, int top, int right, int bottom) {
    double x = (left + right) / 2.0 - image.width() / 2.0;
    double y = (top + bottom) / 2.0 - image.height() / 2.0;
    double radians = Math.toRadians(skewDegrees);
    double centerX = x * Math.cos(radians) - y * Math.sin(radians) + scaledWidth / 2.0;
    double centerY = x * Math.sin(radians) + y * Math.cos(radians) + scaledHeight / 2.0;
    double width = Math.max(0, right - left);
    double height = Math.max(0, bottom - top);
    return raster.toPoints(
        (centerX - width / 2) / scale.horizontal(),
        (centerY - height / 2) / scale.vertical(),
        width / scale.horizontal(),
        height / scale.vertical());
  }

  @Override
  public void close() {
    image.close();
  }
}
