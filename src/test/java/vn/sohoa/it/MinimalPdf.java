package vn.sohoa.it;

import java.nio.charset.StandardCharsets;

/** A PDF with blank pages, small enough to write hundreds of them. */
final class MinimalPdf {
  private MinimalPdf() {}

  /**
   * @param comment makes the bytes different from those of others
   */
  static byte[] of(int pages, String comment) {
    StringBuilder text = new StringBuilder("%PDF-1.4\n% ").append(comment).append('\n');
    StringBuilder table = new StringBuilder("0000000000 65535 f \n");
    StringBuilder kids = new StringBuilder();
    for (int page = 0; page < pages; page++) {
      kids.append(page + 3).append(" 0 R ");
    }
    add(text, table, "1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n");
    add(text, table, "2 0 obj<</Type/Pages/Kids[" + kids + "]/Count " + pages + ">>endobj\n");
    for (int page = 0; page < pages; page++) {
      add(
          text,
          table,
          (page + 3) + " 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 100 100]>>endobj\n");
    }
    int start = bytes(text).length;
    text.append("xref\n0 ").append(pages + 3).append('\n').append(table);
    text.append("trailer<</Size ").append(pages + 3).append("/Root 1 0 R>>\n");
    text.append("startxref\n").append(start).append("\n%%EOF\n");
    return bytes(text);
  }

  private static void add(StringBuilder text, StringBuilder table, String object) {
    table.append("%010d 00000 n \n".formatted(bytes(text).length));
    text.append(object);
  }

  private static byte[] bytes(StringBuilder text) {
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }
}
