package vn.sohoa.engine.header;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;

/** Random access to a TIFF structure, a file or an EXIF block, in its byte order. */
public final class TiffData {
  private interface Bytes {
    /**
     * Reads at an offset; returns the number of bytes read, which may be less than requested, or -1
     * at the end.
     */
    int read(ByteBuffer target, long offset) throws IOException;
  }

  /** Unknown for an EXIF block, which has no pixels. */
  private static final long UNLIMITED = Long.MAX_VALUE;

  private static final int BIG_TIFF = 43;

  private final Bytes bytes;
  private final long size;
  private final ByteOrder order;
  private final boolean big;

  private TiffData(Bytes bytes, long size) throws IOException {
    this.bytes = bytes;
    this.size = size;
    byte[] mark = readBytes(0, 1);
    order = mark[0] == 'M' ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
    big = readUnsigned(2, 2) == BIG_TIFF;
  }

  public static TiffData of(FileChannel file) throws IOException {
    return new TiffData(file::read, file.size());
  }

  static TiffData of(byte[] block) throws IOException {
    return new TiffData(
        (target, offset) -> {
          if (offset < 0 || offset >= block.length) {
            return -1;
          }
          int length = (int) Math.min(target.remaining(), block.length - offset);
          target.put(block, (int) offset, length);
          return length;
        },
        UNLIMITED);
  }

  /** Returns the number of bytes, if it is known. */
  long size() {
    return size;
  }

  /** Whether this is a file, with pixels, and not an EXIF block. */
  boolean isSizeKnown() {
    return size != UNLIMITED;
  }

  /** Whether this is a BigTIFF, with 8-byte offsets. */
  boolean isBig() {
    return big;
  }

  /**
   * @param size in bytes: 1, 2, 4 or 8
   */
  long readUnsigned(long offset, int size) throws IOException {
    return readUnsigned(offset, size, 1)[0];
  }

  /**
   * Reads consecutive numbers.
   *
   * @param size of each in bytes: 1, 2, 4 or 8
   */
  long[] readUnsigned(long offset, int size, int count) throws IOException {
    ByteBuffer buffer = ByteBuffer.wrap(readBytes(offset, size * count)).order(order);
    var numbers = new long[count];
    for (int i = 0; i < count; i++) {
      numbers[i] =
          switch (size) {
            case 1 -> buffer.get() & 0xFF;
            case 2 -> buffer.getShort() & 0xFFFF;
            case 4 -> buffer.getInt() & 0xFFFF_FFFFL;
            default -> buffer.getLong();
          };
    }
    return numbers;
  }

  double readReal(long offset, boolean wide) throws IOException {
    ByteBuffer buffer = ByteBuffer.wrap(readBytes(offset, wide ? 8 : 4)).order(order);
    return wide ? buffer.getDouble() : buffer.getFloat();
  }

  private byte[] readBytes(long offset, int size) throws IOException {
    if (offset < 0) {
      throw new EOFException("offset " + Long.toUnsignedString(offset));
    }
    ByteBuffer buffer = ByteBuffer.allocate(size);
    while (buffer.hasRemaining()) {
      if (bytes.read(buffer, offset + buffer.position()) < 0) {
        throw new EOFException("offset " + offset);
      }
    }
    return buffer.array();
  }
}
