package vn.sohoa.engine.ocr;

import vn.sohoa.engine.source.PageRaster;
import vn.sohoa.page.Box;

/**
 * Mapping from the image that is read to the page as scanned.
 *
 * @param scaledWidth width of the page in pixels, scaled but not rotated
 * @param scaledHeight height of the page in pixels, scaled but not rotated
 * @param quarterTurns applied clockwise quarter turns, 0 to 3
 * @param skewDegrees clockwise skew of the text, corrected after the quarter turns
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

  /** Returns the placement of the same image rotated by 180 degrees. */
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

  /** Maps a rectangle of the image that is read to the page, in points. */
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
