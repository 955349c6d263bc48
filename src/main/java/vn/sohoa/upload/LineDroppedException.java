package vn.sohoa.upload;

import java.io.IOException;

/** A connection that ended before the body of its request; nobody will read the answer. */
final class LineDroppedException extends IOException {
  private static final long serialVersionUID = 1L;

  LineDroppedException(IOException cause) {
    super(cause);
  }
}
