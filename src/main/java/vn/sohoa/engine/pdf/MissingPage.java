package vn.sohoa.engine.pdf;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import vn.sohoa.page.PageContent;

/**
 * Placeholder for a page that could be neither read nor rendered: a crossed-out sheet, which
 * preserves page count and order and is not mistaken for a blank page.
 */
final class MissingPage {
  private static final int WIDTH = 600;
  private static final int HEIGHT = 850;
  private static final float STROKE = 4;

  private MissingPage() {}

  static PlacedImage notice(PageContent content, PDDocument target) throws IOException {
    var sheet = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_BINARY);
    Graphics2D graphics = sheet.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, WIDTH, HEIGHT);
    graphics.setColor(Color.BLACK);
    graphics.setStroke(new BasicStroke(STROKE));
    graphics.draw(new Line2D.Double(0, 0, WIDTH, HEIGHT));
    graphics.draw(new Line2D.Double(0, HEIGHT, WIDTH, 0));
    graphics.dispose();
    return PlacedImage.filling(content, ImageEncoder.encodeCompact(target, sheet));
  }
}
