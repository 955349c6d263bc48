package vn.sohoa.features;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Calendar;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Page geometry, nested and optional content, and ways to store objects. */
final class StructurePages {
  private final PdfText pdf = new PdfText();

  static void write(Path folder) throws IOException {
    var pages = new StructurePages();
    pages.geometry();
    pages.nested();
    pages.optional();
    pages.painting();
    pages.pdf.write(folder.resolve("structure.pdf"));
    var stored = new StructurePages();
    stored.geometry();
    try (PDDocument document = Loader.loadPDF(stored.pdf.bytes())) {
      document.save(
          folder.resolve("object-streams.pdf").toFile(), CompressParameters.DEFAULT_COMPRESSION);
    }
    try (PDDocument document = Loader.loadPDF(stored.pdf.bytes());
        var out = java.nio.file.Files.newOutputStream(folder.resolve("incremental.pdf"))) {
      document.getDocumentInformation().setCreationDate(Calendar.getInstance());
      document.getDocumentInformation().setAuthor("Sở Xây dựng");
      document.getDocumentCatalog().getCOSObject().setNeedToBeUpdated(true);
      document.saveIncremental(out);
    }
  }

  private void geometry() {
    for (int degrees : new int[] {0, 90, 180, 270}) {
      page("Rotate " + degrees, "/Rotate " + degrees);
    }
    page("CropBox", "/MediaBox [0 0 500 200] /CropBox [0 0 330 60]");
    page("MediaBox not at 0", "/MediaBox [-20 -10 310 50]");
    page("UserUnit", "/UserUnit 2");
    page("other boxes", "/TrimBox [5 5 320 55] /BleedBox [0 0 325 58] /ArtBox [9 9 300 50]");
  }

  private void page(String feature, String entries) {
    pdf.page(feature, entries, "", pdf.stream("", Line.path(pdf.next()) + "f"));
  }

  private void nested() {
    String line = Line.path(pdf.next()) + "f";
    String inner = form("", line);
    String outer = form("/Matrix [0.9 0 0 0.9 5 5]", "/XObject << /F " + inner + " >>", "/F Do");
    pdf.page("form in a form", "/XObject << /F " + outer + " >>", "/F Do");
    String reference = form("/Ref << /F (other.pdf) /Page 0 >>", line);
    pdf.page("reference XObject", "/XObject << /F " + reference + " >>", "/F Do");
    String script = pdf.stream("/Type /XObject /Subtype /PS", "showpage");
    pdf.page("PostScript XObject", "/XObject << /F " + script + " >>", "/F Do\n" + line);
    pdf.page(
        "marked content",
        "/Properties << /P << /MCID 0 >> >>",
        "/Span /P BDC /Artifact BMC EMC /T << /MCID 1 >> DP /M MP\n" + line + "\nEMC");
    pdf.page("compatibility section", "", "BX 1 2 unknown EX\n" + line);
  }

  private String form(String entries, String content) {
    return form(entries, "", content);
  }

  private String form(String entries, String resources, String content) {
    return pdf.stream(
        "/Type /XObject /Subtype /Form /BBox [0 0 330 60] %s /Resources << %s >>"
            .formatted(entries, resources),
        content);
  }

  private void optional() {
    String on = pdf.add("<< /Type /OCG /Name (shown) >>");
    String off = pdf.add("<< /Type /OCG /Name (hidden) >>");
    pdf.catalog(
        "/OCProperties << /OCGs [%s %s] /D << /ON [%s] /OFF [%s] /Order [%s %s] >> >>"
            .formatted(on, off, on, off, on, off));
    String line = Line.path(pdf.next()) + "f";
    String properties = "/Properties << /On %s /Off %s >>".formatted(on, off);
    pdf.page(
        "optional content",
        properties,
        "/OC /On BDC\n" + line + "\nEMC /OC /Off BDC 0 0 330 60 re f EMC");
    String member = pdf.add("<< /Type /OCMD /OCGs [%s %s] /P /AllOn >>".formatted(on, off));
    pdf.page(
        "optional content membership",
        "/Properties << /M " + member + " >>",
        line + "\n/OC /M BDC 0 0 330 60 re f EMC");
    String form = form("/OC " + off, "0 0 330 60 re f");
    pdf.page("optional form", "/XObject << /F " + form + " >>", line + "\n/F Do");
  }

  private void painting() {
    String line = Line.path(pdf.next());
    pdf.page("even-odd", "", line + "f*");
    pdf.page("stroke", "", "0.5 w [4 1] 0 d 1 J 1 j 3 M\n" + line + "S");
    pdf.page("fill and stroke", "", "0.2 w\n" + line + "B*");
    pdf.page("clip", "", line + "W* n 0 0 330 60 re f");
    pdf.page(
        "graphics state",
        "/ExtGState << /G << /LW 0.3 /LC 1 /LJ 2 /ML 4 /D [[3 1] 0] /RI /Perceptual /SA true"
            + " /OP true /op false /OPM 1 /TR /Identity /HT /Default /AIS false /TK true >> >>",
        "/G gs 0.5 i\n" + line + "B");
  }
}
