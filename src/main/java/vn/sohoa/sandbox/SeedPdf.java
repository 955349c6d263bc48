package vn.sohoa.sandbox;

import java.nio.charset.StandardCharsets;

/** A PDF of one A4 page with a line of text: the scan of a seeded document. */
final class SeedPdf {
  private SeedPdf() {}

  /**
   * @param line in ASCII; makes the bytes different from those of others
   */
  static byte[] of(String line) {
    String drawn = "BT /F 14 Tf 72 760 Td (%s) Tj ET".formatted(line);
    var text = new StringBuilder("%PDF-1.4\n");
    var table = new StringBuilder("0000000000 65535 f \n");
    add(text, table, "1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n");
    add(text, table, "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n");
    add(
        text,
        table,
        "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>endobj\n");
    add(
        text,
        table,
        "4 0 obj<</Length %d>>stream\n%s\nendstream endobj\n".formatted(drawn.length(), drawn));
    add(text, table, "5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj\n");
    int start = text.length();
    text.append("xref\n0 6\n").append(table);
    text.append("trailer<</Size 6/Root 1 0 R>>\nstartxref\n").append(start).append("\n%%EOF\n");
    return text.toString().getBytes(StandardCharsets.US_ASCII);
  }

  private static void add(StringBuilder text, StringBuilder table, String object) {
    table.append("%010d 00000 n \n".formatted(text.length()));
    text.append(object);
  }
}
