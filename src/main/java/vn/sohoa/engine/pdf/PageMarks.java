package vn.sohoa.engine.pdf;

import java.awt.geom.GeneralPath;
import java.awt.geom.Point2D;
import java.io.IOException;
import java.util.Optional;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.blend.BlendMode;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.jspecify.annotations.Nullable;

/**
 * Analyses a page's drawing operations to check whether a single image covers everything visible.
 * Annotations, such as the visible stamp of a signature, do not count.
 */
final class PageMarks extends PDFGraphicsStreamEngine {
  private final PDRectangle area;
  private final GeneralPath path = new GeneralPath();
  private @Nullable FullPageImage topmost;
  private boolean marked;
  private int clipRule = -1;

  private PageMarks(PDPage page) {
    super(page);
    area = page.getCropBox();
  }

  static PageMarks of(PDPage page) throws IOException {
    var marks = new PageMarks(page);
    marks.processPage(page);
    return marks;
  }

  Optional<FullPageImage> onlyImage() {
    return marked ? Optional.empty() : Optional.ofNullable(topmost);
  }

  @Override
  public void drawImage(PDImage image) {
    Matrix placement = getGraphicsState().getCurrentTransformationMatrix();
    if (image instanceof PDImageXObject object && isPlain(getGraphicsState())) {
      var candidate = new FullPageImage(object, placement);
      if (candidate.covers(area)) {
        topmost = candidate;
        marked = false; // this image hides everything drawn before
        return;
      }
    }
    marked = true;
  }

  private boolean isPlain(PDGraphicsState state) {
    return state.getNonStrokeAlphaConstant() == 1
        && BlendMode.NORMAL.equals(state.getBlendMode())
        && state.getSoftMask() == null
        && state.getCurrentClippingPath().getBounds2D().contains(FullPageImage.core(area));
  }

  @Override
  protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement)
      throws IOException {
    RenderingMode mode = getGraphicsState().getTextState().getRenderingMode();
    marked |= mode != RenderingMode.NEITHER && mode != RenderingMode.NEITHER_CLIP;
  }

  @Override
  public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
    path.moveTo(p0.getX(), p0.getY());
    path.lineTo(p1.getX(), p1.getY());
    path.lineTo(p2.getX(), p2.getY());
    path.lineTo(p3.getX(), p3.getY());
    path.closePath();
  }

  @Override
  public void clip(int windingRule) {
    clipRule = windingRule;
  }

  @Override
  public void moveTo(float x, float y) {
    path.moveTo(x, y);
  }

  @Override
  public void lineTo(float x, float y) {
    if (path.getCurrentPoint() == null) {
      path.moveTo(x, y);
    }
    path.lineTo(x, y);
  }

  @Override
  public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
    if (path.getCurrentPoint() == null) {
      path.moveTo(x1, y1);
    }
    path.curveTo(x1, y1, x2, y2, x3, y3);
  }

  @Override
  public @Nullable Point2D getCurrentPoint() {
    return path.getCurrentPoint();
  }

  @Override
  public void closePath() {
    if (path.getCurrentPoint() != null) {
      path.closePath();
    }
  }

  @Override
  public void endPath() {
    if (clipRule >= 0) {
      path.setWindingRule(clipRule);
      getGraphicsState().intersectClippingPath(path);
      clipRule = -1;
    }
    path.reset();
  }

  @Override
  public void strokePath() {
    marked = true;
    endPath();
  }

  @Override
  public void fillPath(int windingRule) {
    strokePath();
  }

  @Override
  public void fillAndStrokePath(int windingRule) {
    strokePath();
  }

  @Override
  public void shadingFill(COSName shadingName) {
    marked = true;
  }
}
