package vn.sohoa.features;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.image.CCITTFactory;

/** Writes JBIG2 (ITU-T T.88) with Huffman and MMR coding: one segment of each kind. */
public final class Jbig2 {
  private static final int SYMBOLS = 0;
  private static final int TEXT = 6;
  private static final int PATTERNS = 16;
  private static final int HALFTONE = 22;
  private static final int GENERIC = 38;
  private static final int PAGE = 48;
  private static final int END_OF_STRIPE = 50;
  private static final int PROFILES = 52;
  private static final int TABLES = 53;
  private static final int CELL = 2;

  private Jbig2() {}

  /**
   * One generic region for the whole page.
   *
   * @param line black and white, of type {@link BufferedImage#TYPE_BYTE_BINARY}
   */
  public static byte[] page(BufferedImage line) throws IOException {
    var out = new ByteArrayOutputStream();
    out.writeBytes(begin(line));
    ByteBuffer region = region(line).put((byte) 1);
    out.writeBytes(segment(11, GENERIC, 1, join(region, mmr(line))));
    out.writeBytes(
        segment(12, END_OF_STRIPE, 1, ByteBuffer.allocate(4).putInt(line.getHeight() - 1).array()));
    return out.toByteArray();
  }

  /** Segments that belong to no page: a code table with two lines, and a list of profiles. */
  static byte[] tables() {
    var out = new ByteArrayOutputStream();
    // 1 bit for the length of prefixes, 1 for that of ranges, values 0 to 1
    ByteBuffer table = ByteBuffer.allocate(10).put((byte) 0).putInt(0).putInt(1);
    out.writeBytes(segment(1, TABLES, 0, table.put((byte) 0b10_0_1_0_00_0).array()));
    out.writeBytes(segment(2, PROFILES, 0, ByteBuffer.allocate(8).putInt(1).putInt(1).array()));
    return out.toByteArray();
  }

  /** The line in cells of 2 x 2 pixels, white or black. */
  static byte[] halftone(BufferedImage line) throws IOException {
    var out = new ByteArrayOutputStream();
    out.writeBytes(begin(line));
    var patterns = new BufferedImage(2 * CELL, CELL, BufferedImage.TYPE_BYTE_BINARY);
    for (int i = 0; i < CELL * CELL; i++) {
      patterns.setRGB(i % CELL, i / CELL, 0xFFFFFF);
    }
    ByteBuffer head = ByteBuffer.allocate(7).put((byte) 1).put((byte) CELL).put((byte) CELL);
    out.writeBytes(segment(11, PATTERNS, 1, join(head.putInt(1), mmr(patterns))));
    int width = line.getWidth() / CELL;
    int height = line.getHeight() / CELL;
    var cells = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_BINARY);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        cells.setRGB(x, y, line.getRGB(x * CELL, y * CELL));
      }
    }
    ByteBuffer region = ByteBuffer.allocate(17 + 21).put(region(line).flip()).put((byte) 1);
    region.putInt(width).putInt(height).putInt(0).putInt(0);
    region.putShort((short) (CELL << 8)).putShort((short) 0);
    out.writeBytes(segment(12, HALFTONE, 1, join(region, mmr(cells)), 11));
    return out.toByteArray();
  }

  /** The line as the only symbol of a dictionary, placed once. */
  static byte[] text(BufferedImage line) {
    var out = new ByteArrayOutputStream();
    out.writeBytes(begin(line));
    out.writeBytes(segment(11, SYMBOLS, 1, symbols(line)));
    ByteBuffer region = ByteBuffer.allocate(17 + 8).put(region(line).flip());
    region.putShort((short) 0b01_0001).putShort((short) 0).putInt(1);
    var bits = new Bits();
    bits.add(0, 4).add(1, 4); // of 35 run codes, only the one for length 1 is used
    for (int code = 2; code < 35; code++) {
      bits.add(0, 4);
    }
    bits.add(0, 1).align(); // the symbol's code has one bit
    bits.add(0, 1).add(0, 1); // strips begin at 0
    bits.add(0, 2 + 7); // first symbol at 0
    bits.add(0, 1); // the symbol
    bits.add(0b01, 2); // no other in this strip
    out.writeBytes(segment(12, TEXT, 1, join(region, bits.aligned()), 11));
    return out.toByteArray();
  }

  private static byte[] symbols(BufferedImage line) {
    ByteBuffer head = ByteBuffer.allocate(10).putShort((short) 1).putInt(1).putInt(1);
    var bits = new Bits();
    bits.add(0b11111, 5).add(line.getHeight() - 76, Integer.SIZE);
    bits.add(0b111110, 6).add(line.getWidth() - 75, Integer.SIZE);
    bits.add(0b111111, 6); // no other of this height
    bits.add(0, 5).align(); // not compressed
    for (int y = 0; y < line.getHeight(); y++) {
      for (int x = 0; x < line.getWidth(); x++) {
        bits.add((line.getRGB(x, y) & 1) ^ 1, 1);
      }
      bits.align();
    }
    bits.add(0, 5).add(1, 5); // exported: all from the first on
    return join(head, bits.aligned());
  }

  private static byte[] begin(BufferedImage line) {
    ByteBuffer page = ByteBuffer.allocate(19).putInt(line.getWidth()).putInt(line.getHeight());
    return segment(10, PAGE, 1, page.array());
  }

  private static ByteBuffer region(BufferedImage line) {
    ByteBuffer region = ByteBuffer.allocate(18).putInt(line.getWidth()).putInt(line.getHeight());
    return region.putInt(0).putInt(0).put((byte) 0);
  }

  private static byte[] join(ByteBuffer head, byte[] data) {
    head.flip();
    return ByteBuffer.allocate(head.remaining() + data.length).put(head).put(data).array();
  }

  /**
   * @param references at most one segment that this one refers to
   */
  private static byte[] segment(int number, int type, int page, byte[] data, int... references) {
    ByteBuffer segment = ByteBuffer.allocate(11 + references.length + data.length);
    segment.putInt(number).put((byte) type).put((byte) (references.length << 5));
    for (int reference : references) {
      segment.put((byte) reference);
    }
    return segment.put((byte) page).putInt(data.length).put(data).array();
  }

  /** Group 4, for which PDFBox has an encoder. */
  private static byte[] mmr(BufferedImage bitonal) throws IOException {
    try (var document = new PDDocument();
        var coded =
            CCITTFactory.createFromImage(document, bitonal).getCOSObject().createRawInputStream()) {
      return coded.readAllBytes();
    }
  }

  private static final class Bits extends ByteArrayOutputStream {
    private int current;
    private int filled;

    Bits add(long value, int count) {
      for (int i = count - 1; i >= 0; i--) {
        current = current << 1 | (int) (value >> i & 1);
        if (++filled == Byte.SIZE) {
          write(current);
          current = 0;
          filled = 0;
        }
      }
      return this;
    }

    void align() {
      while (filled != 0) {
        add(0, 1);
      }
    }

    byte[] aligned() {
      align();
      return toByteArray();
    }
  }
}
