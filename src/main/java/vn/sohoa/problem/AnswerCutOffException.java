package vn.sohoa.problem;

import java.io.IOException;

/**
 * An answer that began, and cannot be refused any more, ends early: what was sent is right, its
 * connection is closed before its announced end, and a request that goes on there is refused.
 */
public final class AnswerCutOffException extends IOException {
  private static final long serialVersionUID = 1L;

  public AnswerCutOffException(String message) {
    super(message);
  }

  /**
   * @param cause what nobody foresaw
   */
  public AnswerCutOffException(String message, RuntimeException cause) {
    super(message, cause);
  }
}
