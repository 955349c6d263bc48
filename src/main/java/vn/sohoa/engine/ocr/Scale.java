package vn.sohoa.engine.ocr;

import java.io.IOException;
import vn.sohoa.engine.imaging.Image;
import vn.sohoa.engine.imaging.Transforms;
import vn.sohoa.engine.source.PageRaster;

/**
 * Scale factors to the best resolution for OCR, the same in both directions. Pages of about 100 dpi
 * are read better at 300, pages of 150 are not, and far more than 300 only costs time.
 *
 * @param horizontal factor
 * @param vertical factor
 * @param dpi of the scaled image
 */
record Scale(double horizontal, double vertical, int dpi) {
  private static final double GOOD_DPI = 300;
  private static final double FINE_FROM_DPI = 130;
  private static final double FINE_TO_DPI = 400;
  private static final double MAX_FACTOR = 4;

  /**
   * An A4 page at 600 dpi; a larger page is a poster, and enlarging it would exhaust the memory.
   */
  private static final double MAX_PIXELS = 36e6;

  static Scale forReading(PageRaster raster) {
    Scale wanted = forReading(raster.dpi(), raster.verticalDpi());
    double pixels =
        raster.image().width() * wanted.horizontal * raster.image().height() * wanted.vertical;
    return pixels <= MAX_PIXELS ? wanted : wanted.times(Math.sqrt(MAX_PIXELS / pixels));
  }

  static Scale forReading(double horizontalDpi, double verticalDpi) {
    double highest = Math.max(horizontalDpi, verticalDpi);
    double lowest = Math.min(horizontalDpi, verticalDpi);
    boolean isFine = lowest >= FINE_FROM_DPI && highest <= FINE_TO_DPI;
    double dpi = Math.min(isFine ? highest : GOOD_DPI, MAX_FACTOR * lowest);
    return new Scale(dpi / horizontalDpi, dpi / verticalDpi, (int) Math.round(dpi));
  }

  Image apply(Image image) throws IOException {
    return isNone() ? Transforms.same(image) : Transforms.scaled(image, horizontal, vertical);
  }

  private Scale times(double factor) {
    return new Scale(horizontal * factor, vertical * factor, (int) Math.round(dpi * factor));
  }

  private boolean isNone() {
    return Math.abs(horizontal - 1) < 0.01 && Math.abs(vertical - 1) < 0.01;
  }
}
