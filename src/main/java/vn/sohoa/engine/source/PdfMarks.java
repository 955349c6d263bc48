package vn.sohoa.engine.source;

import java.awt.geom.Point2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/**
 * Notes what a page's own content paints, without painting it. Annotations, such as the visible
 * stamp of a signature, do not count.
 */
final class PdfMarks extends PDFGraphicsStreamEngine {
  /**
   * @param placement from the image's unit square to the page's user space
   */
  record DrawnImage(PDImage image, Matrix placement) {}

  private final List<DrawnImage> images = new ArrayList<>();
  private boolean text;
  private boolean visibleText;
  private boolean drawing;

  private PdfMarks(PDPage page) {
    super(page);
  }

  static PdfMarks of(PDPage page) throws IOException {
    var marks = new PdfMarks(page);
    marks.processPage(page);
    return marks;
  }

  /** Whether page 1 has text, be it invisible. */
  static boolean hasText(PDDocument document) {
    try {
      return of(document.getPage(0)).text;
    } catch (IOException | RuntimeException | StackOverflowError e) {
      return false;
    }
  }

  /** All images, in the order of painting. */
  List<DrawnImage> images() {
    return images;
  }

  /** Whether there is something to be seen besides images. */
  boolean hasVisibleExtras() {
    return visibleText || drawing;
  }

  @Override
  public void drawImage(PDImage image) {
    images.add(new DrawnImage(image, getGraphicsState().getCurrentTransformationMatrix().clone()));
  }

  @Override
  protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement) {
    text = true;
    RenderingMode mode = getGraphicsState().getTextState().getRenderingMode();
    visibleText |= mode.isFill() || mode.isStroke();
  }

  @Override
  public void strokePath() {
    drawing = true;
  }

  @Override
  public void fillPath(int windingRule) {
    drawing = true;
  }

  @Override
  public void fillAndStrokePath(int windingRule) {
    drawing = true;
  }

  @Override
  public void shadingFill(COSName name) {
    drawing = true;
  }

  @Override
  public Point2D getCurrentPoint() {
    return new Point2D.Float();
  }

  @Override
  public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {}

  @Override
  public void clip(int windingRule) {}

  @Override
  public void moveTo(float x, float y) {}

  @Override
  public void lineTo(float x, float y) {}

  @Override
  public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {}

  @Override
  public void closePath() {}

  @Override
  public void endPath() {}
}
