package vn.sohoa.engine.pdf;

import java.awt.geom.AffineTransform;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import vn.sohoa.page.PageContent;

/**
 * An image with its position on the page.
 *
 * @param placement from the image's unit square to the page in points, origin bottom left
 */
record PlacedImage(PDImageXObject image, AffineTransform placement) {

  /** Places an upright image on the whole page. */
  static PlacedImage filling(PageContent page, PDImageXObject image) {
    return filling(page, image, Orientation.UPRIGHT);
  }

  /** Places an image on the whole page after making it upright. */
  static PlacedImage filling(PageContent page, PDImageXObject image, Orientation orientation) {
    var placement = AffineTransform.getScaleInstance(page.width(), page.height());
    placement.concatenate(orientation.transform());
    return new PlacedImage(image, placement);
  }
}
