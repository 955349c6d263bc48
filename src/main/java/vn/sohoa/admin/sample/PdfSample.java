package vn.sohoa.admin.sample;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** Writes samples as image-only PDF, as scanners do. */
final class PdfSample {
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
    var page = new PDPage(new PDRectangle((float) SampleSheet.WIDTH, (float) SampleSheet.HEIGHT));
    document.addPage(page);
    PDImageXObject image = JPEGFactory.createFromImage(document, scan.page(number), JPEG_QUALITY);
    try (var content = new PDPageContentStream(document, page)) {
      content.drawImage(image, 0, 0, (float) SampleSheet.WIDTH, (float) SampleSheet.HEIGHT);
    }
  }
}
