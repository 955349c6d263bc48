package vn.sohoa.dossier.message;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Reads a stream line by line; lines over the limit are skipped without being buffered. */
final class NdjsonReader {
  /** Maximum line length, equal to the limit of any JSON body. */
  private static final int LONGEST = 1 << 20;

  private final InputStream bytes;

  NdjsonReader(InputStream bytes) {
    this.bytes = new BufferedInputStream(bytes);
  }

  /**
   * @param text empty for a blank line
   */
  record Line(String text, boolean tooLong) {}

  /** Returns whether more input is available without blocking. */
  boolean isAvailable() throws IOException {
    return bytes.available() > 0;
  }

  /** Returns the next line; empty at the end of the stream. */
  Optional<Line> next() throws IOException {
    int first = bytes.read();
    if (first < 0) {
      return Optional.empty();
    }
    var line = new ByteArrayOutputStream();
    boolean tooLong = false;
    for (int one = first; one >= 0 && one != '\n'; one = bytes.read()) {
      tooLong = tooLong || line.size() == LONGEST;
      if (!tooLong) {
        line.write(one);
      }
    }
    return Optional.of(
        new Line(tooLong ? "" : line.toString(StandardCharsets.UTF_8).strip(), tooLong));
  }
}
