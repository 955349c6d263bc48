package vn.sohoa.dossier.message;

/** One of several messages cannot be taken, so none of them was. */
final class RefusedRowException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final int row;
  private final RuntimeException reason;

  /**
   * @param row place among the messages, from 0
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
