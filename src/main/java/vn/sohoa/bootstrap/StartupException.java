package vn.sohoa.bootstrap;

/** The service cannot start; the message says why and what the administrator can do. */
public final class StartupException extends RuntimeException {
  /** Exit code of the process. */
  static final int EXIT_CODE = 1;

  private static final long serialVersionUID = 1L;

  StartupException(String message) {
    super(message);
  }

  StartupException(String message, Throwable cause) {
    super(message, cause);
  }
}
