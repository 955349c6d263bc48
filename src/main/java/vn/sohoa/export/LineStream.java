package vn.sohoa.export;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Objects;
import java.util.stream.Stream;

/** Texts as a stream of bytes in UTF-8; each is asked for when the one before was read. */
final class LineStream extends InputStream {
  private final Iterator<String> texts;
  private byte[] current = {};
  private int next;

  LineStream(Stream<String> texts) {
    this.texts = texts.iterator();
  }

  private boolean isAtEnd() {
    while (next >= current.length) {
      if (!texts.hasNext()) {
        return true;
      }
      current = texts.next().getBytes(StandardCharsets.UTF_8);
      next = 0;
    }
    return false;
  }

  @Override
  public int read() {
    return isAtEnd() ? -1 : current[next++] & 0xFF;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) {
    Objects.checkFromIndexSize(offset, length, bytes.length);
    if (length == 0) {
      return 0;
    }
    if (isAtEnd()) {
      return -1;
    }
    int some = Math.min(length, current.length - next);
    System.arraycopy(current, next, bytes, offset, some);
    next += some;
    return some;
  }
}
