package vn.sohoa.engine.source;

import java.awt.geom.Point2D;
import java.io.IOException;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.util.Matrix;
import vn.sohoa.engine.pdf.FullPageImage;
import vn.sohoa.page.Box;

/**
 * The only image of a scanned PDF page.
 *
 * @param area part of the page that it covers, in points
 * @param turn makes the stored image upright
 */
record PdfScan(PDImageXObject image, Box area, ImageOrientation turn) {
  /** Maximum slope of an image that is used as stored; a steeper one is rendered. */
  private static final double MAX_LEAN = 0.003;

  /** Returns the image, or empty if the page must be rendered to show its whole content. */
  static Optional<PdfScan> find(PDPage page, PdfSpace space) {
    try {
      return FullPageImage.find(page).flatMap(found -> asScan(found, space));
    } catch (IOException | RuntimeException | StackOverflowError e) {
      return Optional.empty();
    }
  }

  private static Optional<PdfScan> asScan(FullPageImage found, PdfSpace space) {
    Point2D.Double topLeft = corner(found.placement(), space, 0, 1);
    Point2D.Double right = minus(corner(found.placement(), space, 1, 1), topLeft);
    Point2D.Double down = minus(corner(found.placement(), space, 0, 0), topLeft);
    return found.image().isStencil() || !isUpright(right, down)
        ? Optional.empty()
        : Optional.of(
            new PdfScan(found.image(), areaOf(topLeft, right, down), turnOf(right, down)));
  }

  private static Point2D.Double corner(Matrix placement, PdfSpace space, float x, float y) {
    Point2D.Float user = placement.transformPoint(x, y);
    return space.shown(user.x, user.y);
  }

  private static Point2D.Double minus(Point2D.Double a, Point2D.Double b) {
    return new Point2D.Double(a.x - b.x, a.y - b.y);
  }

  private static boolean isUpright(Point2D.Double right, Point2D.Double down) {
    return isAlongAxis(right) && isAlongAxis(down) && isSteep(right) != isSteep(down);
  }

  private static boolean isAlongAxis(Point2D.Double side) {
    double small = Math.min(Math.abs(side.x), Math.abs(side.y));
    double large = Math.max(Math.abs(side.x), Math.abs(side.y));
    return large > 0 && small <= large * MAX_LEAN;
  }

  private static boolean isSteep(Point2D.Double side) {
    return Math.abs(side.y) > Math.abs(side.x);
  }

  private static Box areaOf(Point2D.Double topLeft, Point2D.Double right, Point2D.Double down) {
    double dx = isSteep(right) ? down.x : right.x;
    double dy = isSteep(right) ? right.y : down.y;
    return new Box(
        Math.min(topLeft.x, topLeft.x + dx),
        Math.min(topLeft.y, topLeft.y + dy),
        Math.abs(dx),
        Math.abs(dy));
  }

  private static ImageOrientation turnOf(Point2D.Double right, Point2D.Double down) {
    return isSteep(right)
        ? new ImageOrientation(true, down.x > 0, right.y < 0)
        : new ImageOrientation(false, right.x < 0, down.y < 0);
  }
}
