package vn.sohoa.features;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Annotations and form fields, with an appearance and without: then the reader must draw one. */
final class FormPages {
  private static final String RECT = "/Rect [10 5 320 20]";

  private final PdfText pdf = new PdfText();

  static void write(Path annotations, Path forms, Path xfa) throws IOException {
    var annotated = new FormPages();
    annotated.annotations();
    annotated.pdf.write(annotations);
    var form = new FormPages();
    form.fields();
    form.pdf.write(forms);
    var dynamic = new FormPages();
    dynamic.xfa();
    dynamic.pdf.write(xfa);
  }

  private static Map<String, String> kinds() {
    String quad = "/QuadPoints [10 20 320 20 10 5 320 5]";
    var kinds = new LinkedHashMap<String, String>();
    kinds.put("Square", "/IC [0.9 0.9 0.5]");
    kinds.put("Circle", "/IC [0.9 0.9 0.5] /BS << /W 2 /S /D /D [3 2] >>");
    kinds.put("Line", "/L [12 8 300 18] /LE [/OpenArrow /Circle] /Cap true");
    kinds.put("Ink", "/InkList [[12 8 100 18 200 8 300 18]]");
    kinds.put("Polygon", "/Vertices [12 8 100 18 200 8] /IC [0.8 1 0.8]");
    kinds.put("PolyLine", "/Vertices [12 8 100 18 200 8] /LE [/Diamond /Slash]");
    kinds.put("Highlight", quad);
    kinds.put("Underline", quad);
    kinds.put("StrikeOut", quad);
    kinds.put("Squiggly", quad);
    kinds.put("FreeText", "/DA (0 g /Helv 10 Tf) /Q 1");
    for (String icon : new String[] {"Note", "Comment", "Key", "Help", "Check", "Star", "Cross"}) {
      kinds.put("Text " + icon, "/Name /" + icon);
    }
    kinds.put("Link", "/Border [0 0 1] /A << /S /URI /URI (https://example.vn) >>");
    kinds.put("FileAttachment", "/Name /PushPin");
    kinds.put("Sound", "/Name /Speaker");
    kinds.put("Caret", "");
    kinds.put("Stamp", "/Name /Approved");
    return kinds;
  }

  private void annotations() {
    kinds().forEach(this::withoutAppearance);
    String form =
        pdf.stream(
            "/Type /XObject /Subtype /Form /BBox [0 0 330 60] /Resources << >>",
            "0.8 0 0 rg\n" + Line.path(pdf.next()) + "f");
    annotated(
        "Stamp with appearance",
        "/Subtype /Stamp /Rect [0 0 330 60] /AP << /N " + form + " >>",
        "");
    annotated(
        "Widget with states",
        "/Subtype /Widget /FT /Btn /Rect [0 0 330 60] /AS /On /AP << /N << /On %s /Off %s >> >>"
            .formatted(form, pdf.stream("/Subtype /Form /BBox [0 0 1 1]", "")),
        "");
    annotated(
        "hidden stamp",
        "/Subtype /Stamp /F 2 /Rect [0 0 330 60] /AP << /N " + form + " >>",
        Line.path(pdf.next()) + "f");
  }

  private void withoutAppearance(String name, String entries) {
    annotated(
        name,
        "/Subtype /%s /C [0.9 0.2 0.2] /CA 0.8 /Contents (Da xem) %s %s"
            .formatted(name.split(" ", -1)[0], RECT, entries),
        Line.path(pdf.next()) + "f");
  }

  private void annotated(String feature, String annotation, String content) {
    pdf.page(
        feature,
        "/Annots [<< /Type /Annot /F 4 %s >>]".formatted(annotation),
        "",
        pdf.stream("", content));
  }

  private void fields() {
    var fields = new StringBuilder();
    for (String kind :
        new String[] {
          "/FT /Tx /V (Van ban cua co quan)",
          "/FT /Tx /Ff 4096 /V (Van ban\\rcua co quan)",
          "/FT /Tx /Ff 16777216 /MaxLen 20 /V (Van ban cua)",
          "/FT /Ch /Ff 131072 /Opt [(Van ban) (Co quan)] /V (Co quan)",
          "/FT /Ch /Opt [(Van ban) (Co quan)] /V (Van ban)",
          "/FT /Btn /V /On /MK << /CA (4) >>",
          "/FT /Btn /Ff 65536 /MK << /CA (Gui) /BG [0.9 0.9 0.9] /BC [0 0 0] >>",
          "/FT /Tx /RV (<body><p>Van ban</p></body>) /V (Van ban)"
        }) {
      String field =
          pdf.add(
              "<< /Type /Annot /Subtype /Widget /T (f%d) /F 4 /DA (0 g /Helv 12 Tf) %s %s >>"
                  .formatted(pdf.next(), RECT, kind));
      fields.append(field).append(' ');
      pdf.page(
          "field without appearance " + kind,
          "/Annots [" + field + "]",
          "",
          pdf.stream("", Line.path(pdf.next()) + "f"));
    }
    pdf.catalog(
        "/AcroForm << /NeedAppearances true /DA (0 g /Helv 12 Tf) /DR << /Font << /Helv << /Type"
            + " /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> /Fields ["
            + fields
            + "] >>");
  }

  private void xfa() {
    String template =
        pdf.stream(
            "",
            "<xdp:xdp xmlns:xdp=\"http://ns.adobe.com/xdp/\"><template xmlns="
                + "\"http://www.xfa.org/schema/xfa-template/3.3/\"/></xdp:xdp>");
    pdf.catalog("/AcroForm << /Fields [] /XFA " + template + " >> /NeedsRendering true");
    pdf.page("XFA", "", Line.path(pdf.next()) + "f");
  }
}
