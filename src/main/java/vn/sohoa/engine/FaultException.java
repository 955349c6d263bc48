package vn.sohoa.engine;

import java.io.IOException;

/** Rejection of a file or page, with the reason that is stored with the document. */
public final class FaultException extends IOException {
  private final EngineFault fault;

  /**
   * @param detail for the log, never shown to users
   */
  public FaultException(EngineFault fault, String detail) {
    super(detail);
    this.fault = fault;
  }

  public FaultException(EngineFault fault, Throwable cause) {
    super(cause.toString(), cause);
    this.fault = fault;
  }

  public EngineFault fault() {
    return fault;
  }
}
