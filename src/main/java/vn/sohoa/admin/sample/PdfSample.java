package vn.sohoa.admin.sample;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.DoubleStream;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** Writes samples as image-only PDF, as scanners do. */
final class PdfSample {
  private static final double POINTS_PER_INCH = 72;
  private static final float JPEG_QUALITY = 0.8f;

  private PdfSample() {}

  static void write(SampleScan scan, Path file) throws IOException {
    try (var document = new PDDocument(IOUtils.createTempFileOnlyStreamCache())) {
      for (int number = 1; number <= scan.pages(); number++) {
        addPage(document, scan, number);
      }
      document.setDocumentId(scan.look().seed()); // otherwise the id would contain the time
      document.save(file.toFile());
    }
  }

  private static void addPage(PDDocument document, SampleScan scan, int number) throws IOException {
    BufferedImage pixels = scan.page(number);
    float width = points(pixels.getWidth(), scan.dpi());
    float height = points(pixels.getHeight(), scan.dpi());
    var page = new PDPage(new PDRectangle(width, height));
    document.addPage(page);
    PDImageXObject image = JPEGFactory.createFromImage(document, pixels, JPEG_QUALITY);
    try (var content = new PDPageContentStream(document, page)) {
      content.drawImage(image, 0, 0, width, height);
    }
  }

  /** Returns the length in points; a side of A4 that was rounded to whole pixels is exact again. */
  private static float points(int pixels, int dpi) {
    double length = pixels * POINTS_PER_INCH / dpi;
    double halfPixel = POINTS_PER_INCH / dpi / 2;
    return (float)
        DoubleStream.of(SampleSheet.WIDTH, SampleSheet.HEIGHT)
            .filter(side -> Math.abs(side - length) <= halfPixel)
            .findFirst()
            .orElse(length);
  }
}
