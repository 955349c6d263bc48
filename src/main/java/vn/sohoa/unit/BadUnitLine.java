package vn.sohoa.unit;

import vn.sohoa.message.Message;
import vn.sohoa.problem.RequestFault;

/** A line of an imported table is invalid. */
final class BadUnitLine extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final long line;
  private final transient Message why;

  /**
   * @param line number of the line in the file, from 1
   */
  BadUnitLine(long line, Message why) {
    super("line " + line);
    this.line = line;
    this.why = why;
  }

  BadUnitLine(long line, Message why, Exception cause) {
    this(line, why);
    initCause(cause);
  }

  RequestFault fault() {
    return RequestFault.atPointer("/rows/" + line, why);
  }
}
