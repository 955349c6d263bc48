package vn.sohoa.engine.ocr;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import vn.sohoa.engine.imaging.Colour;
import vn.sohoa.engine.imaging.Image;
import vn.sohoa.engine.imaging.Transforms;
import vn.sohoa.engine.source.PageRaster;

/**
 * The ink of a blue pen on a scan. Finding and placing it takes long, so both are done once for all
 * that look at it.
 */
final class BluePen implements AutoCloseable {
  /** Black on white; null if the scan has no colours. */
  private final @Nullable Image ofScan;

  private final double share;
  private @Nullable Placement placement;
  private @Nullable Image placed;

  private BluePen(@Nullable Image ofScan, double share) {
    this.ofScan = ofScan;
    this.share = share;
  }

  /** Returns the pen of a scan on which nobody looks for it. */
  static BluePen none() {
    return new BluePen(null, 0);
  }

  static BluePen of(PageRaster raster) throws IOException {
    if (raster.image().depth() != Integer.SIZE) {
      return none();
    }
    Image blue = Colour.blueAsBlack(raster.image());
    return new BluePen(blue, Transforms.darkShare(blue, blue.width(), blue.height()));
  }

  /** Returns the share of the scan that is covered by the ink, 0 to 1. */
  double share() {
    return share;
  }

  /**
   * Returns the ink as it lies on a page of the scan. It is open until the ink of a page that lies
   * otherwise is asked for, or this is closed; not to be closed by the caller.
   *
   * @throws IllegalStateException if the scan has no colours
   */
  Image on(PreparedPage page) throws IOException {
    Image known = placed;
    if (known != null && page.placement().equals(placement)) {
      return known;
    }
    if (ofScan == null) {
      throw new IllegalStateException("a scan without colours");
    }
    closePlaced();
    Image ink = page.placed(Transforms.same(ofScan));
    placed = ink;
    placement = page.placement();
    return ink;
  }

  private void closePlaced() {
    if (placed != null) {
      placed.close();
      placed = null;
    }
  }

  @Override
  public void close() {
    closePlaced();
    if (ofScan != null) {
      ofScan.close();
    }
  }
}
