package vn.sohoa.export.zip;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * The headers of a stored entry (APPNOTE 6.3.10, 4.3.7 and 4.3.12), with those of Zip64 where a
 * number does not fit into 32 bits.
 *
 * @param path with {@code /}, relative; in UTF-8
 * @param size of the content in bytes
 * @param crc32 of the content
 * @param time of all entries
 */
public record ZipEntryHead(String path, long size, long crc32, ZipTime time) {
  /** From here on a number is in the extra field. */
  static final long MOST = 0xFFFF_FFFFL;

  static final int PLAIN_VERSION = 20;
  static final int ZIP64_VERSION = 45;

  private static final int LOCAL_SIGNATURE = 0x0403_4b50;
  private static final int CENTRAL_SIGNATURE = 0x0201_4b50;
  private static final int LOCAL_LENGTH = 30;
  private static final int CENTRAL_LENGTH = 46;
  private static final int UTF_8 = 1 << 11;
  private static final int STORED = 0;
  private static final int MADE_BY_UNIX = 3 << 8;
  private static final int REGULAR_FILE = 0100644;
  private static final int ZIP64 = 0x0001;
  private static final int EXTRA_HEAD = 4;
  private static final int LONGEST_PATH = 0xFFFF;

  public ZipEntryHead {
    if (path.isEmpty() || path.getBytes(StandardCharsets.UTF_8).length > LONGEST_PATH) {
      throw new IllegalArgumentException("no path of an entry: " + path);
    }
    if (size < 0 || crc32 < 0 || crc32 > MOST) {
      throw new IllegalArgumentException("no size and checksum: " + size + ", " + crc32);
    }
  }

  private byte[] name() {
    return path.getBytes(StandardCharsets.UTF_8);
  }

  private boolean isLarge() {
    return size >= MOST;
  }

  /** Returns the length of the header before the content. */
  public int localLength() {
    return LOCAL_LENGTH + name().length + (isLarge() ? EXTRA_HEAD + 2 * Long.BYTES : 0);
  }

  /** Returns the length of the header and the content. */
  public long length() {
    return localLength() + size;
  }

  /** Returns the header before the content. */
  public byte[] local() {
    byte[] name = name();
    byte[] bytes = new byte[localLength()];
    ByteBuffer header = littleEndian(bytes);
    header.putInt(LOCAL_SIGNATURE).putShort((short) version(isLarge()));
    putCommon(header, name, localLength() - LOCAL_LENGTH - name.length);
    header.put(name);
    if (isLarge()) {
      header.putShort((short) ZIP64).putShort((short) (2 * Long.BYTES)).putLong(size).putLong(size);
    }
    return bytes;
  }

  private int centralExtra(long offset) {
    int numbers = (isLarge() ? 2 : 0) + (offset >= MOST ? 1 : 0);
    return numbers == 0 ? 0 : EXTRA_HEAD + numbers * Long.BYTES;
  }

  /**
   * Returns the length of the header in the directory.
   *
   * @param offset of the header before the content
   */
  public int centralLength(long offset) {
    return CENTRAL_LENGTH + name().length + centralExtra(offset);
  }

  /**
   * Returns the header in the directory.
   *
   * @param offset of the header before the content
   */
  public byte[] central(long offset) {
    byte[] name = name();
    int extra = centralExtra(offset);
    int version = version(extra > 0);
    byte[] bytes = new byte[centralLength(offset)];
    ByteBuffer header = littleEndian(bytes);
    header.putInt(CENTRAL_SIGNATURE);
    header.putShort((short) (MADE_BY_UNIX | version)).putShort((short) version);
    putCommon(header, name, extra);
    // No comment, first disk, no internal attributes
    header.putShort((short) 0).putShort((short) 0).putShort((short) 0);
    header.putInt(REGULAR_FILE << 16).putInt((int) Math.min(offset, MOST)).put(name);
    if (extra > 0) {
      header.putShort((short) ZIP64).putShort((short) (extra - EXTRA_HEAD));
      if (isLarge()) {
        header.putLong(size).putLong(size);
      }
      if (offset >= MOST) {
        header.putLong(offset);
      }
    }
    return bytes;
  }

  private void putCommon(ByteBuffer header, byte[] name, int extra) {
    int shown = (int) Math.min(size, MOST);
    header.putShort((short) UTF_8).putShort((short) STORED);
    header.putShort((short) time.time()).putShort((short) time.date()).putInt((int) crc32);
    header.putInt(shown).putInt(shown).putShort((short) name.length).putShort((short) extra);
  }

  private static int version(boolean isZip64) {
    return isZip64 ? ZIP64_VERSION : PLAIN_VERSION;
  }

  static ByteBuffer littleEndian(byte[] bytes) {
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }
}
