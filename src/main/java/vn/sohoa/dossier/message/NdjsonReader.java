package vn.sohoa.dossier.message;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import vn.sohoa.clean.text.Utf8;
import vn.sohoa.message.Message;

/** Reads a stream line by line; lines over the limit are skipped without being buffered. */
final class NdjsonReader {
  private final InputStream bytes;
  private final int longest;

  /**
   * @param longest longest line, in bytes
   */
  NdjsonReader(InputStream bytes, int longest) {
    this.bytes = new BufferedInputStream(bytes);
    this.longest = longest;
  }

  /**
   * @param text empty for a blank line, and for one that cannot be read
   * @param fault why the line cannot be read
   */
  record Line(String text, Optional<Message> fault) {
    private static Line of(byte[] bytes) {
      return Utf8.decode(bytes)
          .map(text -> new Line(text.strip(), Optional.empty()))
          .orElseGet(() -> new Line("", Optional.of(Message.of("problem.line-not-utf-8"))));
    }
  }

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
      tooLong = tooLong || line.size() == longest;
      if (!tooLong) {
        line.write(one);
      }
    }
    return Optional.of(
        tooLong
            ? new Line("", Optional.of(Message.of("problem.most-bytes", longest)))
            : Line.of(line.toByteArray()));
  }
}
