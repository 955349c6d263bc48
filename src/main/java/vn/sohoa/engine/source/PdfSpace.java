package vn.sohoa.engine.source;

import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import vn.sohoa.engine.EngineFault;
import vn.sohoa.engine.FaultException;

/**
 * A PDF page as displayed: its crop box, rotated by /Rotate.
 *
 * @param rotation clockwise: 0, 90, 180 or 270 degrees
 */
record PdfSpace(PDRectangle crop, int rotation) {

  static PdfSpace of(PDPage page) throws FaultException {
    var space = new PdfSpace(page.getCropBox(), Math.floorMod(page.getRotation(), 360));
    if (!(space.width() > 0 && space.height() > 0)) {
      throw new FaultException(EngineFault.CORRUPT_FILE, "a page without extent");
    }
    return space;
  }

  private boolean isTurned() {
    return rotation == 90 || rotation == 270;
  }

  /** Returns the width as displayed, in points. */
  double width() {
    return isTurned() ? crop.getHeight() : crop.getWidth();
  }

  /** Returns the height as displayed, in points. */
  double height() {
    return isTurned() ? crop.getWidth() : crop.getHeight();
  }

  /** Returns the transform from user space to points from the top left as displayed. */
  AffineTransform toShown() {
    Point2D.Double origin = shown(0, 0);
    Point2D.Double right = shown(1, 0);
    Point2D.Double up = shown(0, 1);
    return new AffineTransform(
        right.x - origin.x,
        right.y - origin.y,
        up.x - origin.x,
        up.y - origin.y,
        origin.x,
        origin.y);
  }

  /** Maps a point from user space to points from the top left as displayed. */
  Point2D.Double shown(double x, double y) {
    double fromLeft = x - crop.getLowerLeftX();
    double fromBottom = y - crop.getLowerLeftY();
    double fromRight = crop.getUpperRightX() - x;
    double fromTop = crop.getUpperRightY() - y;
    return switch (rotation) {
      case 90 -> new Point2D.Double(fromBottom, fromLeft);
      case 180 -> new Point2D.Double(fromRight, fromBottom);
      case 270 -> new Point2D.Double(fromTop, fromRight);
      default -> new Point2D.Double(fromLeft, fromTop);
    };
  }
}
