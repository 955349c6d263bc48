package vn.sohoa.engine.pdf;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The smallest TrueType program that PDF readers accept: two empty glyphs. */
final class BlankTrueType {
  static final int UNITS_PER_EM = 1000;

  /** The glyph to display; glyph 0 represents a missing character and must not be displayed. */
  static final byte BLANK_GLYPH = 1;

  private static final int GLYPHS = 2;
  private static final int TABLE_RECORD_BYTES = 16;
  private static final int HEADER_BYTES = 12;
  private static final int CHECKSUM_MAGIC = 0xB1B0AFBA;
  private static final int CHECKSUM_ADJUSTMENT_OFFSET = 8;

  private BlankTrueType() {}

  /**
   * @param advance of both glyphs, in units of 1/{@link #UNITS_PER_EM} em
   */
  static byte[] create(int advance) {
    SortedMap<String, byte[]> tables =
        new TreeMap<>(
            Map.of(
                "glyf", new byte[4], // no outlines, but some readers reject an empty table
                "head", head(advance),
                "hhea", hhea(advance),
                "hmtx", hmtx(advance),
                "loca", new byte[2 * (GLYPHS + 1)],
                "maxp", maxp()));
    return assemble(tables);
  }

  private static byte[] head(int advance) {
    return ByteBuffer.allocate(54)
        .putInt(0x00010000) // version
        .putInt(0x00010000) // font revision
        .putInt(0) // checksum adjustment, filled in at the end
        .putInt(0x5F0F3CF5) // magic number
        .putShort((short) 0b11) // baseline and left side bearing at 0
        .putShort((short) UNITS_PER_EM)
        .putLong(0) // created
        .putLong(0) // modified
        .putShort((short) 0)
        .putShort((short) 0)
        .putShort((short) advance)
        .putShort((short) UNITS_PER_EM)
        .putShort((short) 0) // style
        .putShort((short) 8) // smallest readable size
        .putShort((short) 2) // direction
        .putShort((short) 0) // short offsets in loca
        .putShort((short) 0)
        .array();
  }

  private static byte[] hhea(int advance) {
    return ByteBuffer.allocate(36)
        .putInt(0x00010000)
        .putShort((short) UNITS_PER_EM) // ascent
        .putShort((short) 0) // descent
        .putShort((short) 0) // line gap
        .putShort((short) advance)
        .putShort(18, (short) 1) // caret slope: upright
        .putShort(34, (short) GLYPHS)
        .array();
  }

  private static byte[] hmtx(int advance) {
    return ByteBuffer.allocate(4 * GLYPHS)
        .putShort((short) advance)
        .putShort((short) 0)
        .putShort((short) advance)
        .putShort((short) 0)
        .array();
  }

  private static byte[] maxp() {
    return ByteBuffer.allocate(32)
        .putInt(0x00010000)
        .putShort((short) GLYPHS)
        .putShort(14, (short) 2) // zones
        .array();
  }

  private static byte[] assemble(SortedMap<String, byte[]> tables) {
    int offset = HEADER_BYTES + TABLE_RECORD_BYTES * tables.size();
    var file =
        ByteBuffer.allocate(
            offset + tables.values().stream().mapToInt(BlankTrueType::padded).sum());
    putHeader(file, tables.size());
    int headOffset = 0;
    for (Map.Entry<String, byte[]> table : tables.entrySet()) {
      byte[] bytes = table.getValue();
      file.put(offset, bytes);
      file.put(table.getKey().getBytes(StandardCharsets.US_ASCII));
      file.putInt(checksum(file, offset, padded(bytes))).putInt(offset).putInt(bytes.length);
      headOffset = table.getKey().equals("head") ? offset : headOffset;
      offset += padded(bytes);
    }
    int adjustment = CHECKSUM_MAGIC - checksum(file, 0, file.capacity());
    return file.putInt(headOffset + CHECKSUM_ADJUSTMENT_OFFSET, adjustment).array();
  }

  private static void putHeader(ByteBuffer file, int tables) {
    int largestPower = Integer.highestOneBit(tables);
    file.putInt(0x00010000)
        .putShort((short) tables)
        .putShort((short) (largestPower * TABLE_RECORD_BYTES))
        .putShort((short) Integer.numberOfTrailingZeros(largestPower))
        .putShort((short) ((tables - largestPower) * TABLE_RECORD_BYTES));
  }

  private static int padded(byte[] table) {
    return (table.length + 3) & ~3;
  }

  private static int checksum(ByteBuffer file, int offset, int length) {
    int sum = 0;
    for (int i = 0; i < length; i += 4) {
      sum += file.getInt(offset + i);
    }
    return sum;
  }
}
