package vn.sohoa.dossier.message;

import vn.sohoa.problem.ProblemException;

/** One of several messages was rejected, so none was applied. */
final class RefusedRowException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final int row;
  private final ProblemException reason;

  /**
   * @param row index of the rejected message, from 0
   */
  RefusedRowException(int row, ProblemException reason) {
    super(reason);
    this.row = row;
    this.reason = reason;
  }

  int row() {
    return row;
  }

  ProblemException reason() {
    return reason;
  }
}
