package vn.sohoa.engine.ocr;

import java.io.IOException;
import java.util.Optional;
import vn.sohoa.engine.imaging.Colour;
import vn.sohoa.engine.imaging.Image;
import vn.sohoa.engine.imaging.Transforms;
import vn.sohoa.engine.source.PageRaster;

/**
 * The ink of a blue pen on a scan. Finding it takes long, so it is found once for all that look at
 * it.
 *
 * @param ofScan black on white; empty if the scan has no colours
 * @param share of the scan that is covered by it, 0 to 1
 */
record BluePen(Optional<Image> ofScan, double share) implements AutoCloseable {
  static final BluePen NONE = new BluePen(Optional.empty(), 0);

  static BluePen of(PageRaster raster) throws IOException {
    if (raster.image().depth() != Integer.SIZE) {
      return NONE;
    }
    Image blue = Colour.blueAsBlack(raster.image());
    return new BluePen(Optional.of(blue), Transforms.darkShare(blue, blue.width(), blue.height()));
  }

  /**
   * Returns the ink as it lies on a page of the scan, for the caller to close.
   *
   * @throws java.util.NoSuchElementException if the scan has no colours
   */
  Image on(PreparedPage page) throws IOException {
    return page.placed(Transforms.same(ofScan.orElseThrow()));
  }

  @Override
  public void close() {
    ofScan.ifPresent(Image::close);
  }
}
