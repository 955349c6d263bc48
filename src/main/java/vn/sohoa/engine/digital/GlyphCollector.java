package vn.sohoa.engine.digital;

import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.jspecify.annotations.Nullable;
import vn.sohoa.language.LegacyFont;
import vn.sohoa.page.Box;

/** Collects the glyphs and picture coverage of a page from its drawing operations. */
final class GlyphCollector extends PDFGraphicsStreamEngine {
  /** Extent of Times above and below its baseline, relative to the font size. */
  private static final double ASCENT = 0.89;

  private static final double DESCENT = 0.22;

  /** Above the number on any paper page; guards against hostile files. */
  private static final int MOST_GLYPHS = 100_000;

  private static final int PRIVATE_SYMBOLS = 0xF000;
  private static final int PRIVATE_SYMBOLS_END = 0xF0FF;

  private final AffineTransform toShown;
  private final Rectangle2D shown;
  private final List<Glyph> glyphs = new ArrayList<>();
  private final Map<PDFont, Optional<LegacyFont>> legacy = new HashMap<>();
  private double pictured;

  private GlyphCollector(PDPage page, AffineTransform toShown, Rectangle2D shown) {
    super(page);
    this.toShown = toShown;
    this.shown = shown;
  }

  /**
   * @param toShown from the page's user space to points from the top left as displayed
   * @param shown the page as displayed; glyphs outside of it are dropped
   */
  static DrawnText collect(PDPage page, AffineTransform toShown, Rectangle2D shown)
      throws IOException {
    var collector = new GlyphCollector(page, toShown, shown);
    collector.processPage(page);
    for (PDAnnotation annotation : page.getAnnotations(GlyphCollector::isShown)) {
      collector.showAnnotation(annotation);
    }
    double area = shown.getWidth() * shown.getHeight();
    return new DrawnText(collector.glyphs, collector.pictured / area);
  }

  /** Includes e.g. the stamp of a signature, or the number that a register (sổ văn thư) adds. */
  private static boolean isShown(PDAnnotation annotation) {
    return !annotation.isHidden()
        && !annotation.isNoView()
        && annotation.getNormalAppearanceStream() != null;
  }

  @Override
  protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement)
      throws IOException {
    if (isVisible()) {
      add(matrix, font, code, displacement);
    }
  }

  /** Excludes invisible text, above all the text layers of other OCR programs. */
  private boolean isVisible() {
    RenderingMode mode = getGraphicsState().getTextState().getRenderingMode();
    return mode != RenderingMode.NEITHER
        && mode != RenderingMode.NEITHER_CLIP
        && getGraphicsState().getNonStrokeAlphaConstant() > 0;
  }

  private void add(Matrix matrix, PDFont font, int code, Vector displacement) throws IOException {
    AffineTransform place = new AffineTransform(toShown);
    place.concatenate(matrix.createAffineTransform());
    Rectangle2D box = boxOf(place, displacement.getX());
    if (!shown.contains(box.getCenterX(), box.getCenterY())) {
      return;
    }
    if (glyphs.size() == MOST_GLYPHS) {
      throw new IOException("more than " + MOST_GLYPHS + " glyphs on a page");
    }
    Point2D origin = place.transform(new Point2D.Double(0, 0), null);
    double angle = Math.atan2(place.getShearY(), place.getScaleX());
    @Nullable LegacyFont old = legacyOf(font);
    glyphs.add(
        new Glyph(
            textOf(font, code, old != null),
            old,
            Math.floorMod(Math.round(Math.toDegrees(angle)), 360),
            origin.getX() * Math.cos(angle) + origin.getY() * Math.sin(angle),
            origin.getY() * Math.cos(angle) - origin.getX() * Math.sin(angle),
            displacement.getX() * Math.hypot(place.getScaleX(), place.getShearY()),
            Math.hypot(place.getShearX(), place.getScaleY()),
            new Box(box.getX(), box.getY(), box.getWidth(), box.getHeight())));
  }

  private static Rectangle2D boxOf(AffineTransform place, double width) {
    var unit =
        new Rectangle2D.Double(Math.min(0, width), -DESCENT, Math.abs(width), ASCENT + DESCENT);
    return place.createTransformedShape(unit).getBounds2D();
  }

  private @Nullable LegacyFont legacyOf(PDFont font) {
    return legacy
        .computeIfAbsent(font, it -> LegacyFont.named(String.valueOf(it.getName())))
        .orElse(null);
  }

  /**
   * Symbol fonts, which legacy Vietnamese fonts often claim to be, move their characters into a
   * private range.
   */
  private static String textOf(PDFont font, int code, boolean old) throws IOException {
    String text = font.toUnicode(code);
    if (text == null) {
      return "";
    }
    var known = new StringBuilder();
    text.codePoints()
        .map(c -> old ? withoutOffset(c) : c)
        .filter(GlyphCollector::isKnown)
        .forEach(known::appendCodePoint);
    return known.toString();
  }

  private static int withoutOffset(int character) {
    return character >= PRIVATE_SYMBOLS && character <= PRIVATE_SYMBOLS_END
        ? character - PRIVATE_SYMBOLS
        : character;
  }

  private static boolean isKnown(int character) {
    return switch (Character.getType(character)) {
      case Character.PRIVATE_USE, Character.UNASSIGNED, Character.SURROGATE -> false;
      case Character.CONTROL -> Character.isWhitespace(character);
      default -> character != 0xFFFD;
    };
  }

  @Override
  public void drawImage(PDImage image) {
    AffineTransform place = new AffineTransform(toShown);
    place.concatenate(getGraphicsState().getCurrentTransformationMatrix().createAffineTransform());
    Rectangle2D seen =
        place.createTransformedShape(new Rectangle2D.Double(0, 0, 1, 1)).getBounds2D();
    Rectangle2D.intersect(seen, shown, seen);
    pictured += Math.max(0, seen.getWidth()) * Math.max(0, seen.getHeight());
  }

  // Lines and areas matter only by their visible ink, which GlyphInk measures

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
  public Point2D getCurrentPoint() {
    return new Point2D.Double();
  }

  @Override
  public void closePath() {}

  @Override
  public void endPath() {}

  @Override
  public void strokePath() {}

  @Override
  public void fillPath(int windingRule) {}

  @Override
  public void fillAndStrokePath(int windingRule) {}

  @Override
  public void shadingFill(COSName shadingName) {}
}
