package vn.sohoa.engine.header;

import java.io.EOFException;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;

/** Reads one directory of a TIFF: its entries, each with tag, type, count and value. */
final class TiffDirectoryReader {
  private static final int SUBFILE_TYPE = 254;
  private static final int WIDTH = 256;
  private static final int HEIGHT = 257;
  private static final int STRIP_OFFSETS = 273;
  private static final int ORIENTATION = 274;
  private static final int STRIP_BYTES = 279;
  private static final int X_RESOLUTION = 282;
  private static final int Y_RESOLUTION = 283;
  private static final int RESOLUTION_UNIT = 296;
  private static final int TILE_OFFSETS = 324;
  private static final int TILE_BYTES = 325;

  /** More strips or tiles are not checked: a page has fewer. */
  private static final long MOST_PARTS = 100_000;

  private static final int CENTIMETRE = 3;
  private static final double CENTIMETRES_PER_INCH = 2.54;

  private final TiffData data;
  private final long offset;
  private final int countSize;
  private final int entrySize;
  private final int offsetSize;

  /** Maps tag to the offset of its entry. */
  private final Map<Integer, Long> entries = new HashMap<>();

  private final long end;

  TiffDirectoryReader(TiffData data, long offset) throws IOException {
    this.data = data;
    this.offset = offset;
    countSize = data.isBig() ? 8 : 2;
    entrySize = data.isBig() ? 20 : 12;
    offsetSize = data.isBig() ? 8 : 4;
    long count = Math.clamp(data.readUnsigned(offset, countSize), 0, 0xFFFF);
    for (long i = 0; i < count; i++) {
      long entry = offset + countSize + i * entrySize;
      entries.putIfAbsent((int) data.readUnsigned(entry, 2), entry);
    }
    end = offset + countSize + count * entrySize;
  }

  /**
   * @param index in the chain of directories, from 0
   */
  TiffDirectory read(int index) throws IOException {
    double perInch = integer(RESOLUTION_UNIT, 2) == CENTIMETRE ? CENTIMETRES_PER_INCH : 1;
    return new TiffDirectory(
        index,
        offset,
        integer(WIDTH, 0),
        integer(HEIGHT, 0),
        (integer(SUBFILE_TYPE, 0) & 1) != 0,
        (int) integer(ORIENTATION, TiffDirectory.UPRIGHT),
        real(X_RESOLUTION) * perInch,
        real(Y_RESOLUTION) * perInch,
        isWithinFile(STRIP_OFFSETS, STRIP_BYTES) && isWithinFile(TILE_OFFSETS, TILE_BYTES));
  }

  /** Returns the offset of the next directory; 0 after the last one. */
  long nextOffset() throws IOException {
    return data.readUnsigned(end, offsetSize);
  }

  private boolean isWithinFile(int offsetsTag, int bytesTag) throws IOException {
    Long offsets = entries.get(offsetsTag);
    Long bytes = entries.get(bytesTag);
    if (offsets == null || bytes == null || !data.isSizeKnown()) {
      return true;
    }
    try {
      return areWithinFile(numbers(offsets), numbers(bytes));
    } catch (EOFException e) {
      return false;
    }
  }

  private boolean areWithinFile(long[] offsets, long[] bytes) {
    return IntStream.range(0, Math.min(offsets.length, bytes.length))
        .allMatch(part -> offsets[part] <= data.size() - bytes[part]);
  }

  private long count(long entry) throws IOException {
    return data.readUnsigned(entry + 4, offsetSize);
  }

  /**
   * Returns the first numbers of an array, which is in the entry itself if it is small enough.
   *
   * @throws EOFException if the array is outside of the file
   */
  private long[] numbers(long entry) throws IOException {
    int size = sizeOf(entry);
    long count = count(entry);
    long value = entry + 4 + offsetSize;
    boolean isInEntry = count <= offsetSize / size;
    long start = isInEntry ? value : data.readUnsigned(value, offsetSize);
    return data.readUnsigned(start, size, (int) Math.clamp(count, 0, MOST_PARTS));
  }

  private int sizeOf(long entry) throws IOException {
    return switch ((int) data.readUnsigned(entry + 2, 2)) {
      case 1, 6 -> 1;
      case 3, 8 -> 2;
      case 16, 17 -> 8;
      default -> 4;
    };
  }

  private long integer(int tag, long otherwise) throws IOException {
    Long entry = entries.get(tag);
    if (entry == null) {
      return otherwise;
    }
    return data.readUnsigned(entry + 4 + offsetSize, sizeOf(entry));
  }

  /** Returns 0 if the value is missing or not finite. */
  private double real(int tag) throws IOException {
    Long entry = entries.get(tag);
    if (entry == null) {
      return 0;
    }
    long value = entry + 4 + offsetSize;
    double real =
        switch ((int) data.readUnsigned(entry + 2, 2)) {
          case 5 -> rational(data.isBig() ? value : data.readUnsigned(value, 4));
          case 11 -> data.readReal(value, false);
          case 12 -> data.readReal(data.isBig() ? value : data.readUnsigned(value, 4), true);
          default -> integer(tag, 0);
        };
    return Double.isFinite(real) ? real : 0;
  }

  private double rational(long at) throws IOException {
    return (double) data.readUnsigned(at, 4) / data.readUnsigned(at + 4, 4);
  }
}
