package vn.sohoa.engine.child;

import java.io.IOException;
import vn.sohoa.engine.EngineFault;
import vn.sohoa.engine.EngineRequest;
import vn.sohoa.engine.FaultException;
import vn.sohoa.engine.imaging.Image;
import vn.sohoa.engine.imaging.Transforms;
import vn.sohoa.engine.source.PageRaster;
import vn.sohoa.page.Box;

/**
 * A part of a page as scanned, in the pixels that show it. What the raster does not cover is white.
 *
 * @param area in points
 * @param width of the view in pixels
 * @param height of the view in pixels
 */
record PageView(PageRaster raster, Box area, int width, int height) {
  private static final double POINTS_PER_INCH = 72;
  private static final int HALF_TURN = 180;

  /**
   * @param wanted part of the page; what is outside of the page is left out
   * @param turnedDegrees whether the view is turned afterwards, so that its height is its width
   * @param maxWidth of the turned view, in pixels
   */
  static PageView of(PageRaster raster, Box wanted, int turnedDegrees, int maxWidth)
      throws FaultException {
    double left = Math.max(0, wanted.x());
    double top = Math.max(0, wanted.y());
    double width = Math.min(raster.widthPoints(), wanted.right()) - left;
    double height = Math.min(raster.heightPoints(), wanted.bottom()) - top;
    if (!(width > 0 && height > 0)) {
      throw new FaultException(EngineFault.ENGINE_ERROR, wanted + " is outside of the page");
    }
    double shownWidth = turnedDegrees % HALF_TURN == 0 ? width : height;
    double scale =
        Math.min(
            Math.min(
                maxWidth / shownWidth,
                Math.max(raster.dpi(), raster.verticalDpi()) / POINTS_PER_INCH),
            Math.sqrt(EngineRequest.RenderPage.MAX_PIXELS / (width * height)));
    return new PageView(
        raster,
        new Box(left, top, width, height),
        Math.max(1, (int) (width * scale + ROUNDING)),
        Math.max(1, (int) (height * scale + ROUNDING)));
  }

  /** Rounds up what differs from a whole number by the errors of floating-point numbers only. */
  private static final double ROUNDING = 1e-6;

  Image show() throws IOException {
    Image source = raster.image();
    double horizontal = source.width() / raster.area().width();
    double vertical = source.height() / raster.area().height();
    int left = pixel((area.x() - raster.area().x()) * horizontal, source.width());
    int right = pixel((area.right() - raster.area().x()) * horizontal, source.width());
    int top = pixel((area.y() - raster.area().y()) * vertical, source.height());
    int bottom = pixel((area.bottom() - raster.area().y()) * vertical, source.height());
    if (right <= left || bottom <= top) {
      return Transforms.white(width, height);
    }
    double perPointX = width / area.width();
    double perPointY = height / area.height();
    int x = pixel((raster.area().x() + left / horizontal - area.x()) * perPointX, width - 1);
    int y = pixel((raster.area().y() + top / vertical - area.y()) * perPointY, height - 1);
    int wide = Math.clamp(Math.round((right - left) / horizontal * perPointX), 1, width - x);
    int high = Math.clamp(Math.round((bottom - top) / vertical * perPointY), 1, height - y);
    return Transforms.cut(source, left, top, right - left, bottom - top)
        .into(Transforms::inTones)
        .into(part -> Transforms.resized(part, wide, high))
        .into(part -> Transforms.onWhite(part, x, y, width, height));
  }

  private static int pixel(double place, int last) {
    return (int) Math.clamp(Math.round(place), 0L, last);
  }
}
