package vn.sohoa.engine;

import java.io.IOException;

/**
 * An engine replied or left something that no engine of this version would, so that nothing it did
 * in this step may be used: it has a fault, or a file made it do what its author wanted. The step
 * fails with {@link EngineFault#ENGINE_ERROR} and is retried in a new process, because a fault of
 * memory must not ruin a sound file.
 */
public final class UnexpectedResultException extends IOException {
  private static final long serialVersionUID = 1L;

  /**
   * @param message what is wrong, without text of the engine
   */
  public UnexpectedResultException(String message) {
    super(message);
  }

  /**
   * @param message what is wrong, without text of the engine
   */
  public UnexpectedResultException(String message, Throwable cause) {
    super(message, cause);
  }

  static void require(boolean expected, String message) throws UnexpectedResultException {
    if (!expected) {
      throw new UnexpectedResultException(message);
    }
  }
}
