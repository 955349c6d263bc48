package vn.sohoa.engine.pdf;

import java.awt.geom.AffineTransform;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import vn.sohoa.page.PageContent;

/** Mapping from a PDF page's user space to the page as displayed. */
final class PagePlacement {
  private PagePlacement() {}

  /**
   * Returns the transform that crops, rotates and scales from user space to the content's points,
   * origin bottom left.
   */
  static AffineTransform onto(PDPage page, PageContent content) {
    PDRectangle crop = page.getCropBox();
    var transform = AffineTransform.getScaleInstance(content.width(), content.height());
    transform.concatenate(turn(page.getRotation()).transform());
    transform.scale(1 / crop.getWidth(), 1 / crop.getHeight());
    transform.translate(-crop.getLowerLeftX(), -crop.getLowerLeftY());
    return transform;
  }

  private static Orientation turn(int degreesClockwise) {
    return switch (Math.floorMod(degreesClockwise, 360)) {
      case 90 -> Orientation.TURN_RIGHT;
      case 180 -> Orientation.UPSIDE_DOWN;
      case 270 -> Orientation.TURN_LEFT;
      default -> Orientation.UPRIGHT;
    };
  }
}
