package vn.sohoa.engine;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
   * @param fault reason unless the cause is a disk that cannot be read or written, which says
   *     nothing about the file
   */
  public FaultException(EngineFault fault, Throwable cause) {
    super(cause.toString(), cause);
    this.fault = isDiskFailure(cause) ? EngineFault.ENGINE_ERROR : fault;
  }

  /**
   * Returns whether the failure or one of its causes is a disk that cannot be read or written.
   * Engines run in the locale C.UTF-8, so the operating system's messages are in English.
   */
  public static boolean isDiskFailure(Throwable failure) {
    for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (DISK_FAILURES.stream().anyMatch(cause.toString()::contains)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Does nothing unless the failure is one of the disk. To be called before a failure is taken for
   * damage of a file.
   *
   * @throws FaultException {@link EngineFault#ENGINE_ERROR} if it is
   */
  public static void rethrowDiskFailure(Throwable failure) throws FaultException {
    if (isDiskFailure(failure)) {
      throw new FaultException(EngineFault.ENGINE_ERROR, failure);
    }
  }

  public EngineFault fault() {
    return fault;
  }
}
