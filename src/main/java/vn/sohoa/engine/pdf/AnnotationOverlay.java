package vn.sohoa.engine.pdf;

import java.awt.Rectangle;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import vn.sohoa.page.PageContent;

/**
 * Annotations displayed on a scanned page, above all the stamp of a digital signature. Drawn as a
 * small transparent image over the scan, so that the scan itself need not be re-encoded.
 *
 * @param scale pixels per point
 */
record AnnotationOverlay(PDPage page, double scale) {

  /** Returns the image, or empty if no annotation is visible. */
  Optional<PlacedImage> draw(PageContent content, PDDocument target) throws IOException {
    List<PDAnnotation> visible = page.getAnnotations(AnnotationOverlay::isVisible);
    if (visible.isEmpty()) {
      return Optional.empty();
    }
    BufferedImage drawn = render(visible);
    Rectangle painted = PaintedArea.of(drawn);
    return painted.isEmpty()
        ? Optional.empty()
        : Optional.of(place(drawn, painted, content, target));
  }

  private static boolean isVisible(PDAnnotation annotation) {
    return !annotation.isHidden()
        && !annotation.isNoView()
        && !"Popup".equals(annotation.getSubtype())
        && annotation.getNormalAppearanceStream() != null;
  }

  private BufferedImage render(List<PDAnnotation> visible) throws IOException {
    try (var document = new PDDocument()) {
      var bare = new PDPage(new COSDictionary(page.getCOSObject()));
      bare.getCOSObject().removeItem(COSName.CONTENTS);
      bare.setMediaBox(page.getMediaBox());
      bare.setCropBox(page.getCropBox());
      bare.setRotation(page.getRotation());
      bare.setAnnotations(visible);
      document.addPage(bare);
      return new PDFRenderer(document).renderImage(0, (float) scale, ImageType.ARGB);
    }
  }

  private static PlacedImage place(
      BufferedImage drawn, Rectangle painted, PageContent content, PDDocument target)
      throws IOException {
    BufferedImage part = drawn.getSubimage(painted.x, painted.y, painted.width, painted.height);
    var placement =
        AffineTransform.getScaleInstance(
            content.width() / drawn.getWidth(), content.height() / drawn.getHeight());
    placement.translate(painted.x, drawn.getHeight() - (double) painted.y - painted.height);
    placement.scale(painted.width, painted.height);
    return new PlacedImage(LosslessFactory.createFromImage(target, part), placement);
  }
}
