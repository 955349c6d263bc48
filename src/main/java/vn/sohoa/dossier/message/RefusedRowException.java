package vn.sohoa.dossier.message;

/** One of several messages was rejected, so none was applied. */
final class RefusedRowException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final int row;
  private final RuntimeException reason;

  /**
   * @param row index of the rejected message, from 0
   */
  RefusedRowException(int row, RuntimeException reason) {
    super(reason);
    this.row = row;
    this.reason = reason;
  }

  int row() {
    return row;
  }

  RuntimeException reason() {
    return reason;
  }
}
