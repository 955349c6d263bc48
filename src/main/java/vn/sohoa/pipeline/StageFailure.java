package vn.sohoa.pipeline;

import vn.sohoa.engine.EngineFault;

/** A step failed, but a retry may succeed. */
final class StageFailure extends Exception {
  private static final long serialVersionUID = 1L;

  private final EngineFault fault;

  StageFailure(EngineFault fault, String detail) {
    super(fault + ": " + detail);
    this.fault = fault;
  }

  EngineFault fault() {
    return fault;
  }
}
