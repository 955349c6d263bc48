package vn.sohoa.engine;

import java.io.IOException;
import java.util.List;

/** Rejection of a file or page, with the reason that is stored with the document. */
public final class FaultException extends IOException {
  private static final List<String> DISK_FAILURES =
      List.of(
          "No space left on device",
          "Read-only file system",
          "Disk quota exceeded",
          "Input/output error");

  private final EngineFault fault;

  /**
   * @param detail for the log, never shown to users
   */
  public FaultException(EngineFault fault, String detail) {
    super(detail);
    this.fault = fault;
  }

  /**
   * @param fault reason unless the cause is a disk that cannot be written to, which says nothing
   *     about the file
   */
  public FaultException(EngineFault fault, Throwable cause) {
    super(cause.toString(), cause);
    this.fault = isDiskFailure(cause) ? EngineFault.ENGINE_ERROR : fault;
  }

  /** Engines have no locale settings, so the operating system's messages are in English. */
  private static boolean isDiskFailure(Throwable cause) {
    String message = cause.toString();
    return DISK_FAILURES.stream().anyMatch(message::contains);
  }

  public EngineFault fault() {
    return fault;
  }
}
