package vn.sohoa.engine.ocr;

import vn.sohoa.engine.source.PageRaster;
import vn.sohoa.page.Box;

/**
 * The way back from the image that is read to the page as scanned.
 *
 * @param scaledWidth of the page in pixels, scaled but not yet turned
 * @param scaledHeight of the page in pixels, scaled but not yet turned
 * @param quarterTurns to the right that were applied, 0 to 3
 * @param skewDegrees by which the text was turned clockwise, after the quarter turns
 * @param width of the image that is read, in pixels
 * @param height of the image that is read, in pixels
 */
record Placement(
    PageRaster raster,
    Scale scale,
    int scaledWidth,
    int scaledHeight,
    int quarterTurns,
    double skewDegrees,
    int width,
    int height) {

  /** For the same image upside down. */
  Placement turnedAround() {
    return new Placement(
        raster,
        scale,
        scaledWidth,
        scaledHeight,
        (quarterTurns + 2) % 4,
        skewDegrees,
        width,
        height);
  }

  /** Where a rectangle of the image that is read stands on the page, in points. */
  Box toPoints(PixelArea area) {
    double x = (area.left() + area.right()) / 2.0 - width / 2.0;
    double y = (area.top() + area.bottom()) / 2.0 - height / 2.0;
    double radians = Math.toRadians(skewDegrees);
    double straightX = x * Math.cos(radians) - y * Math.sin(radians);
    double straightY = x * Math.sin(radians) + y * Math.cos(radians);
    for (int turn = 0; turn < quarterTurns; turn++) {
      double turnedBack = straightY;
      straightY = -straightX;
      straightX = turnedBack;
    }
    boolean sideways = quarterTurns % 2 == 1;
    double boxWidth = Math.max(0, sideways ? area.height() : area.width());
    double boxHeight = Math.max(0, sideways ? area.width() : area.height());
    return raster.toPoints(
        (straightX + scaledWidth / 2.0 - boxWidth / 2) / scale.horizontal(),
        (straightY + scaledHeight / 2.0 - boxHeight / 2) / scale.vertical(),
        boxWidth / scale.horizontal(),
        boxHeight / scale.vertical());
  }
}
