package vn.sohoa.engine;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** PDFs of small pages with a line of text each, sound or damaged in one way. */
public final class DamagedPdfs {
  private static final String UPRIGHT = "1 0 0 1 0 0";
  private static final String UPSIDE_DOWN = "-1 0 0 -1 300 400";
  private static final String BOX = "/MediaBox [0 0 300 400]";

  private final List<String> objects = new ArrayList<>();
  private boolean treeAtEnd;

  private DamagedPdfs(int pages) {
    objects.add("<</Type /Catalog /Pages 2 0 R>>");
    objects.add(
        "<</Type /Pages /Count %d /Kids [%s]>>"
            .formatted(
                pages,
                IntStream.range(0, pages)
                    .mapToObj(page -> (4 + 2 * page) + " 0 R")
                    .collect(Collectors.joining(" "))));
    objects.add("<</Type /Font /Subtype /Type1 /BaseFont /Helvetica>>");
    for (int page = 1; page <= pages; page++) {
      objects.add(
          "<</Type /Page /Parent 2 0 R %s /Contents %d 0 R /Resources <</Font <</F1 3 0 R>>>>>>"
              .formatted(BOX, 3 + 2 * page));
      objects.add(content(UPRIGHT, List.of(line(page))));
    }
  }

  public static DamagedPdfs of(int pages) {
    return new DamagedPdfs(pages);
  }

  public static String line(int page) {
    return "Quyet dinh cua trang so " + page;
  }

  /** Draws other lines on a page, rotated by 180 degrees. */
  public DamagedPdfs upsideDown(int page, List<String> lines) {
    objects.set(2 + 2 * page, content(UPSIDE_DOWN, lines));
    return this;
  }

  /** Replaces a part of an object. */
  public DamagedPdfs with(int number, String part, String other) {
    String object = objects.get(number - 1);
    if (!object.contains(part)) {
      throw new IllegalArgumentException(object + " without " + part);
    }
    objects.set(number - 1, object.replace(part, other));
    return this;
  }

  /** Replaces a part of the object of a page. */
  public DamagedPdfs withPage(int page, String part, String other) {
    return with(2 + 2 * page, part, other);
  }

  public DamagedPdfs withBox(int page, String box) {
    return withPage(page, BOX, box);
  }

  /** Writes catalog and page tree after the pages, as many scanners do. */
  public DamagedPdfs treeAtEnd() {
    treeAtEnd = true;
    return this;
  }

  public byte[] sound() {
    return bytes(0);
  }

  /** Writes a cross-reference whose positions are wrong. */
  public byte[] withWrongCrossReference() {
    return bytes(7);
  }

  public byte[] withoutEnd() {
    String text = text(sound());
    return bytes(text.substring(0, text.lastIndexOf("startxref")));
  }

  public byte[] withoutEndMarker() {
    String text = text(sound());
    return bytes(text.substring(0, text.lastIndexOf("%%EOF")));
  }

  public byte[] withWrongPointer() {
    return bytes(text(sound()).replaceFirst("startxref\n\\d+", "startxref\n17"));
  }

  /** Cuts the file off before the object of a page. */
  public byte[] truncatedBefore(int page) {
    return truncatedBeforeObject(2 + 2 * page);
  }

  /** Cuts the file off between the object of a page and its content. */
  public byte[] truncatedBeforeContent(int page) {
    return truncatedBeforeObject(3 + 2 * page);
  }

  private byte[] truncatedBeforeObject(int number) {
    String text = text(sound());
    return bytes(text.substring(0, text.indexOf("\n" + number + " 0 obj") + 1));
  }

  private byte[] bytes(int error) {
    var out = new ByteArrayOutputStream();
    var positions = new int[objects.size()];
    write(out, "%PDF-1.4\n");
    for (int i = 0; i < objects.size(); i++) {
      int at = treeAtEnd ? (i + 2) % objects.size() : i;
      positions[at] = out.size();
      write(out, (at + 1) + " 0 obj\n" + objects.get(at) + "\nendobj\n");
    }
    int table = out.size();
    write(out, "xref\n0 %d\n0000000000 65535 f \n".formatted(objects.size() + 1));
    for (int position : positions) {
      write(out, String.format(Locale.ROOT, "%010d 00000 n \n", position + error));
    }
    write(
        out,
        "trailer\n<</Size %d /Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n"
            .formatted(objects.size() + 1, table));
    return out.toByteArray();
  }

  private static String content(String matrix, List<String> lines) {
    var text = new StringBuilder("q " + matrix + " cm BT /F1 14 Tf 30 360 Td ");
    lines.forEach(line -> text.append("(" + line + ") Tj 0 -30 Td "));
    text.append("ET Q");
    return "<</Length %d>>\nstream\n%s\nendstream".formatted(text.length(), text);
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static void write(ByteArrayOutputStream out, String text) {
    out.writeBytes(bytes(text));
  }
}
