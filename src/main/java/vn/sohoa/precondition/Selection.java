package vn.sohoa.precondition;

/** What to send in answer to a request for a representation. */
public sealed interface Selection {
  /** {@code 200}: all bytes. */
  record Whole() implements Selection {}

  /**
   * {@code 206}: a part.
   *
   * @param first first byte, from 0
   * @param last last byte, inclusive; at least {@code first}
   */
  record Part(long first, long last) implements Selection {
    public long length() {
      return last - first + 1;
    }
  }

  /** {@code 304}: the client has the current version. */
  record NotModified() implements Selection {}

  /** {@code 412}: the representation is not the one that the client expects. */
  record PreconditionFailed() implements Selection {}

  /** {@code 416}: all requested ranges are beyond the end. */
  record NotSatisfiable() implements Selection {}
}
