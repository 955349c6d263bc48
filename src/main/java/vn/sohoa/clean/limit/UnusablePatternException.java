package vn.sohoa.clean.limit;

import org.jspecify.annotations.Nullable;

/** A pattern is refused; the message says why, as the rest of a sentence about the pattern. */
public final class UnusablePatternException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public UnusablePatternException(String message) {
    super(message);
  }

  UnusablePatternException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
