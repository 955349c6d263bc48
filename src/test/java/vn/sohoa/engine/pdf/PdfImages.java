package vn.sohoa.engine.pdf;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
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
}
