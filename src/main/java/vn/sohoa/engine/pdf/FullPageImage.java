package vn.sohoa.engine.pdf;

import java.awt.geom.AffineTransform;
import java.awt.geom.NoninvertibleTransformException;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.util.Matrix;

/**
 * The only image of a scanned page. Invisible text over it, such as another program's text layer,
 * and anything that it hides do not count.
 *
 * @param placement from the image's unit square to the page's user space
 */
public record FullPageImage(PDImageXObject image, Matrix placement) {
  /** Share of the page's width and height that may stay uncovered at each edge. */
  private static final double MARGIN = 0.05;

  /** Returns the image, or empty if the page displays anything else. */
  public static Optional<FullPageImage> find(PDPage page) throws IOException {
    return PageMarks.of(page).onlyImage();
  }

  boolean covers(PDRectangle area) {
    try {
      AffineTransform toUnitSquare = placement.createAffineTransform().createInverse();
      Rectangle2D core = core(area);
      return Stream.of(
              new Point2D.Double(core.getMinX(), core.getMinY()),
              new Point2D.Double(core.getMinX(), core.getMaxY()),
              new Point2D.Double(core.getMaxX(), core.getMinY()),
              new Point2D.Double(core.getMaxX(), core.getMaxY()))
          .allMatch(corner -> isInUnitSquare(toUnitSquare.transform(corner, null)));
    } catch (NoninvertibleTransformException e) {
      return false;
    }
  }

  /** Returns the part of a page that must be covered. */
  static Rectangle2D core(PDRectangle area) {
    double dx = area.getWidth() * MARGIN;
    double dy = area.getHeight() * MARGIN;
    return new Rectangle2D.Double(
        area.getLowerLeftX() + dx,
        area.getLowerLeftY() + dy,
        area.getWidth() - 2 * dx,
        area.getHeight() - 2 * dy);
  }

  private static boolean isInUnitSquare(Point2D point) {
    return point.getX() >= 0 && point.getX() <= 1 && point.getY() >= 0 && point.getY() <= 1;
  }
}
