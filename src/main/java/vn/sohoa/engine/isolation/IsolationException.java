package vn.sohoa.engine.isolation;

/** Engines cannot be isolated although they must be; the message says why. */
public final class IsolationException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  IsolationException(String message) {
    super(message);
  }
}
