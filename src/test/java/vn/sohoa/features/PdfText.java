package vn.sohoa.features;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A PDF written object by object as text, independent of the library that reads it. Beside the file
 * goes a list of the features that its pages show, for reports.
 */
final class PdfText {
  private static final int CATALOG = 1;
  private static final int PAGES = 2;

  private final List<byte[]> objects = new ArrayList<>();
  private final List<Integer> pages = new ArrayList<>();
  private final List<String> features = new ArrayList<>();
  private String catalog = "";

  PdfText() {
    objects.add(new byte[0]);
    objects.add(new byte[0]);
  }

  /** Adds an object; returns its reference, e.g. {@code 5 0 R}. */
  String add(String body) {
    return add(body.getBytes(StandardCharsets.ISO_8859_1));
  }

  private String add(byte[] body) {
    objects.add(body);
    return objects.size() + " 0 R";
  }

  String stream(String entries, String data) {
    return stream(entries, data.getBytes(StandardCharsets.ISO_8859_1));
  }

  String stream(String entries, byte[] data) {
    var body = new ByteArrayOutputStream();
    String head = "<< " + entries + " /Length " + data.length + " >>\nstream\n";
    body.writeBytes(head.getBytes(StandardCharsets.ISO_8859_1));
    body.writeBytes(data);
    body.writeBytes("\nendstream".getBytes(StandardCharsets.ISO_8859_1));
    return add(body.toByteArray());
  }

  /** Adds entries to the document catalog. */
  void catalog(String entries) {
    catalog += " " + entries;
  }

  /** Number of the next page, from 0: pages show different lines. */
  int next() {
    return pages.size();
  }

  void page(String feature, String resources, String content) {
    page(feature, "", resources, stream("", content));
  }

  /** Adds a page whose only content is an image. */
  void image(String feature, String entries, byte[] data) {
    String image =
        stream(
            "/Type /XObject /Subtype /Image /Width %d /Height %d "
                    .formatted(Line.PIXEL_WIDTH, Line.PIXEL_HEIGHT)
                + entries,
            data);
    page(
        feature,
        "/XObject << /I " + image + " >>",
        "q %d 0 0 %d 0 0 cm /I Do Q".formatted(Line.WIDTH, Line.HEIGHT));
  }

  /**
   * @param entries of the page; the page's size is that of a line unless they say otherwise
   * @param contents reference to the content stream, or an array of them
   */
  void page(String feature, String entries, String resources, String contents) {
    String box =
        entries.contains("/MediaBox")
            ? ""
            : "/MediaBox [0 0 %d %d]".formatted(Line.WIDTH, Line.HEIGHT);
    add(
        "<< /Type /Page /Parent %d 0 R %s %s /Resources << %s >> /Contents %s >>"
            .formatted(PAGES, box, entries, resources, contents));
    pages.add(objects.size());
    features.add(feature);
  }

  byte[] bytes() {
    objects.set(
        CATALOG - 1, ascii("<< /Type /Catalog /Pages %d 0 R%s >>".formatted(PAGES, catalog)));
    var kids = new StringBuilder();
    pages.forEach(page -> kids.append(page).append(" 0 R "));
    objects.set(
        PAGES - 1, ascii("<< /Type /Pages /Count %d /Kids [%s] >>".formatted(pages.size(), kids)));
    var out = new ByteArrayOutputStream();
    out.writeBytes(ascii("%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n"));
    var table = new StringBuilder("xref\n0 " + (objects.size() + 1) + "\n0000000000 65535 f \n");
    for (int i = 0; i < objects.size(); i++) {
      table.append(String.format(Locale.ROOT, "%010d 00000 n \n", out.size()));
      out.writeBytes(ascii(i + 1 + " 0 obj\n"));
      out.writeBytes(objects.get(i));
      out.writeBytes(ascii("\nendobj\n"));
    }
    int start = out.size();
    out.writeBytes(ascii(table.toString()));
    out.writeBytes(
        ascii(
            "trailer\n<< /Size %d /Root %d 0 R /ID [<00> <00>] >>\nstartxref\n%d\n%%%%EOF\n"
                .formatted(objects.size() + 1, CATALOG, start)));
    return out.toByteArray();
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  void write(Path file) throws IOException {
    Files.write(file, bytes());
    list(file, features);
  }

  /** Writes the names of the features of a file's pages. */
  static void list(Path file, List<String> features) throws IOException {
    Files.write(file.resolveSibling(file.getFileName() + ".txt"), features);
  }
}
