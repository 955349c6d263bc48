package vn.sohoa.it;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;

/** PDFs of a few kilobytes that keep whoever draws them busy. */
final class SlowPdf {
  private SlowPdf() {}

  /** Each page draws a form that draws itself twice. */
  static Path thatDrawsItself(Path file, int pages) throws IOException {
    return write(file, pages, "/F Do /F Do", false, "/F Do");
  }

  /** One blank page, and one that draws itself. */
  static Path withAPageThatDrawsItself(Path file) throws IOException {
    thatDrawsItself(file, 2);
    try (var document = Loader.loadPDF(Files.readAllBytes(file))) {
      document.getPage(0).setContents(new PDStream(document));
      document.save(file.toFile());
    }
    return file;
  }

  /** Each page draws some ten thousand transparent layers of its whole size, which is possible. */
  static Path thatTakesLong(Path file, int pages) throws IOException {
    return write(file, pages, "0 0 595 842 re f", true, "/F Do ".repeat(20_000));
  }

  private static Path write(
      Path file, int pages, String form, boolean isTransparent, String content) throws IOException {
    try (var document = new PDDocument()) {
      COSStream drawn = stream(document, form);
      drawn.setItem(COSName.TYPE, COSName.XOBJECT);
      drawn.setItem(COSName.SUBTYPE, COSName.FORM);
      drawn.setItem(COSName.BBOX, PDRectangle.A4.getCOSArray());
      var objects = new COSDictionary();
      objects.setItem("F", drawn);
      var resources = new COSDictionary();
      resources.setItem(COSName.XOBJECT, objects);
      drawn.setItem(COSName.RESOURCES, resources);
      if (isTransparent) {
        var transparency = new COSDictionary();
        transparency.setItem(COSName.S, COSName.TRANSPARENCY);
        drawn.setItem(COSName.GROUP, transparency);
      }
      var shared = new PDStream(stream(document, content));
      for (int page = 0; page < pages; page++) {
        var sheet = new PDPage(PDRectangle.A4);
        sheet.setResources(new PDResources(resources));
        sheet.setContents(shared);
        document.addPage(sheet);
      }
      document.save(file.toFile());
    }
    return file;
  }

  private static COSStream stream(PDDocument document, String content) throws IOException {
    COSStream stream = document.getDocument().createCOSStream();
    try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
      out.write(content.getBytes(StandardCharsets.US_ASCII));
    }
    return stream;
  }
}
