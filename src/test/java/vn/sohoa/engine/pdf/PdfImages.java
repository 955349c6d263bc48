package vn.sohoa.engine.pdf;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Images in the pages of a PDF, and pages as images; page indexes start at 0. */
final class PdfImages {
  private PdfImages() {}

  static byte[] encoded(Path pdf, int page) throws IOException {
    try (var document = Loader.loadPDF(pdf.toFile());
        var in = first(document.getPage(page)).getCOSObject().createRawInputStream()) {
      return in.readAllBytes();
    }
  }

  static PDImageXObject of(Path pdf, int page) throws IOException {
    try (var document = Loader.loadPDF(pdf.toFile())) {
      return first(document.getPage(page));
    }
  }

  static BufferedImage decoded(Path pdf, int page) throws IOException {
    try (var document = Loader.loadPDF(pdf.toFile())) {
      return first(document.getPage(page)).getImage();
    }
  }

  private static PDImageXObject first(PDPage page) throws IOException {
    COSName name = page.getResources().getXObjectNames().iterator().next();
    return (PDImageXObject) page.getResources().getXObject(name);
  }

  static BufferedImage render(Path pdf) throws IOException {
    try (var document = Loader.loadPDF(pdf.toFile())) {
      return new PDFRenderer(document).renderImage(0);
    }
  }

  /** Returns the colours at the centres of the four quarters, coarse enough for JPEG. */
  static List<Integer> corners(Path pdf) throws IOException {
    BufferedImage page = render(pdf);
    int x = page.getWidth() / 4;
    int y = page.getHeight() / 4;
    return List.of(
        page.getRGB(x, y) & 0xE0E0E0,
        page.getRGB(3 * x, y) & 0xE0E0E0,
        page.getRGB(x, 3 * y) & 0xE0E0E0,
        page.getRGB(3 * x, 3 * y) & 0xE0E0E0);
  }

  static int[] pixels(BufferedImage image) {
    int width = image.getWidth();
    return image.getRGB(0, 0, width, image.getHeight(), null, 0, width);
  }

  /** Draws 400 x 600 pixels in four colours. */
  static BufferedImage quarters(int type) {
    var image = new BufferedImage(400, 600, type);
    Graphics2D graphics = image.createGraphics();
    Color[] colors = {Color.RED, Color.GREEN, Color.BLUE, Color.WHITE};
    for (int i = 0; i < colors.length; i++) {
      graphics.setColor(colors[i]);
      graphics.fillRect(i % 2 * 200, i / 2 * 300, 200, 300);
    }
    graphics.dispose();
    return image;
  }
}
