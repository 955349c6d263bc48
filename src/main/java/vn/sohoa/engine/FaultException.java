package vn.sohoa.engine;

import java.io.IOException;

/** A file or page that is refused, with the reason that documents carry. */
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
