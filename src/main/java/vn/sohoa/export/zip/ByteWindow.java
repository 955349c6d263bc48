package vn.sohoa.export.zip;

import java.io.IOException;
import java.io.OutputStream;

/**
 * A part of a file that is written from its beginning: bytes outside of the part are passed over.
 * Not for several threads.
 */
public final class ByteWindow {
  private final OutputStream out;
  private final long end;
  private long position;
  private long from;

  /**
   * @param first first byte of the part, from 0
   * @param length number of bytes of the part
   * @param position place in the file where writing begins; at most {@code first}
   */
  public ByteWindow(OutputStream out, long first, long length, long position) {
    if (position > first || position < 0 || length < 0) {
      throw new IllegalArgumentException("no part: " + first + "+" + length + " at " + position);
    }
    this.out = out;
    this.from = first;
    this.end = Math.addExact(first, length);
    this.position = position;
  }

  /** Returns the place in the file of the next byte. */
  public long position() {
    return position;
  }

  /** Whether all bytes of the part were written. */
  public boolean isComplete() {
    return position >= end;
  }

  /** Returns how many of the next bytes of the file are before the part. */
  public long before() {
    return Math.max(0, from - position);
  }

  /** Returns how many of so many next bytes are not behind the part, those before it included. */
  public long upTo(long length) {
    return Math.max(0, Math.min(length, end - position));
  }

  /** Whether some of so many next bytes belong to the part. */
  public boolean wants(long length) {
    return length > 0 && position < end && position + length > from;
  }

  /** Goes on behind so many bytes, none of which is written. */
  public void pass(long length) {
    if (wants(length)) {
      throw new IllegalStateException("bytes of the part would be missing");
    }
    position += length;
  }

  /** Writes those of the next bytes that belong to the part. */
  public void write(byte[] bytes) throws IOException {
    write(bytes, bytes.length);
  }

  /**
   * Writes those of the next bytes that belong to the part.
   *
   * @param length how many of the bytes there are
   */
  public void write(byte[] bytes, int length) throws IOException {
    int begin = Math.toIntExact(Math.min(length, before()));
    int stop = Math.toIntExact(upTo(length));
    if (begin < stop) {
      out.write(bytes, begin, stop - begin);
    }
    position += length;
  }
}
