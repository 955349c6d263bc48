package vn.sohoa.engine.source;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.StringTokenizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * The end of a PDF, which leads to its cross-reference.
 *
 * @param tail last bytes of the file, without padding
 */
record PdfEnd(Path file, String tail) {
  /** Some programs append data after the last lines. */
  private static final int TAIL_BYTES = 4096;

  private static final int HEAD_BYTES = 1024;
  private static final int MOST_TABLE_BYTES = 4 << 20;
  private static final Pattern POINTER = Pattern.compile("startxref\\s+(\\d{1,15})\\b");
  private static final Pattern OBJECT = Pattern.compile("\\s*\\d+\\s+\\d+\\s+obj");
  private static final Pattern NUMBER = Pattern.compile("\\d{1,15}");

  static PdfEnd of(Path file) throws IOException {
    try (var in = new RandomAccessFile(file.toFile(), "r")) {
      long end = in.length();
      byte[] tail = new byte[0];
      do {
        long start = Math.max(0, end - TAIL_BYTES);
        tail = read(in, start, (int) (end - start));
        end = start;
      } while (isPadding(tail) && end > 0);
      return new PdfEnd(file, new String(tail, StandardCharsets.ISO_8859_1));
    }
  }

  /** Whether the file has its last lines. */
  boolean isPresent() {
    int pointer = tail.lastIndexOf("startxref");
    return pointer >= 0 && tail.indexOf("%%EOF", pointer) >= 0;
  }

  /**
   * Whether the file's own cross-reference leads to the objects of the document, so that the parser
   * did not have to search for them. Positions may count from the header, if there is junk before
   * it. Of a compressed cross-reference, only its position is checked.
   */
  boolean isCrossReferenceOf(PDDocument document) throws IOException {
    long position = -1;
    for (Matcher found = POINTER.matcher(tail); found.find(); ) {
      position = Long.parseLong(found.group(1));
    }
    try (var in = new RandomAccessFile(file.toFile(), "r")) {
      long header = Math.max(0, text(in, 0, HEAD_BYTES).indexOf("%PDF-"));
      return position > 0
          && (leadsTo(text(in, position, MOST_TABLE_BYTES), 0, document)
              || (header > 0
                  && leadsTo(text(in, position + header, MOST_TABLE_BYTES), header, document)));
    }
  }

  private static boolean leadsTo(String section, long header, PDDocument document) {
    return OBJECT.matcher(section).lookingAt()
        ? document.getDocument().isXRefStream()
        : section.stripLeading().startsWith("xref")
            && isTableOf(section, header, document.getDocument().getXrefTable());
  }

  private static boolean isTableOf(String section, long header, Map<COSObjectKey, Long> positions) {
    var tokens = new StringTokenizer(section);
    tokens.nextToken();
    long number = 0;
    long left = 0;
    while (tokens.hasMoreTokens()) {
      String first = tokens.nextToken();
      String second = tokens.hasMoreTokens() ? tokens.nextToken() : "";
      if (!NUMBER.matcher(first).matches() || !NUMBER.matcher(second).matches()) {
        return true;
      }
      if (left == 0) {
        number = Long.parseLong(first);
        left = Long.parseLong(second);
        continue;
      }
      boolean inUse = tokens.hasMoreTokens() && tokens.nextToken().equals("n");
      if (inUse && isElsewhere(number, second, Long.parseLong(first) + header, positions)) {
        return false;
      }
      number++;
      left--;
    }
    return true;
  }

  private static boolean isElsewhere(
      long number, String generation, long position, Map<COSObjectKey, Long> positions) {
    var key =
        new COSObjectKey(number, (int) Math.min(Integer.MAX_VALUE, Long.parseLong(generation)));
    Long known = positions.get(key);
    return known != null && known >= 0 && position > 0 && known != position;
  }

  private static String text(RandomAccessFile in, long start, int most) throws IOException {
    if (start >= in.length()) {
      return "";
    }
    byte[] bytes = read(in, start, (int) Math.min(most, in.length() - start));
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  private static byte[] read(RandomAccessFile in, long start, int length) throws IOException {
    byte[] bytes = new byte[length];
    in.seek(start);
    in.readFully(bytes);
    return bytes;
  }

  private static boolean isPadding(byte[] bytes) {
    for (byte value : bytes) {
      if (value > ' ' || value < 0) {
        return false;
      }
    }
    return true;
  }
}
