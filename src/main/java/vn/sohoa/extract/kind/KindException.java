package vn.sohoa.extract.kind;

/** Invalid definition; the message contains file, line and key. */
public final class KindException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  KindException(String message) {
    super(message);
  }

  KindException(String message, Throwable cause) {
    super(message, cause);
  }
}
