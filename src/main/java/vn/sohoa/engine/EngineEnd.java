package vn.sohoa.engine;

/** Why an engine process was ended and will be replaced by a new one. */
public enum EngineEnd {
  /** It has read the configured number of pages. */
  USED_UP,
  /** It did not reply, or did not start, within its time limit. */
  TIMED_OUT,
  /** It exhausted its heap. */
  OUT_OF_MEMORY,
  /** It died, did not start, or broke the protocol. */
  CRASHED,
  /** It reported an unexpected error. */
  FAILED,
  /** Another engine left something unexpected. */
  DISTRUSTED;

  /** Returns why a process that is not reusable after this reply has to end. */
  static EngineEnd after(EngineReply reply) {
    return reply instanceof EngineReply.Refused(EngineFault fault, String _)
        ? after(fault)
        : USED_UP;
  }

  private static EngineEnd after(EngineFault fault) {
    return switch (fault) {
      case ENGINE_TIMEOUT -> TIMED_OUT;
      case OUT_OF_MEMORY -> OUT_OF_MEMORY;
      case ENGINE_CRASHED -> CRASHED;
      case ENGINE_ERROR -> FAILED;
      default -> USED_UP;
    };
  }
}
