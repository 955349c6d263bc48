package vn.sohoa.engine;

import java.time.Duration;

/** Sends requests to engines; the port between the pipeline and the engine processes. */
public interface EngineClient extends AutoCloseable {
  /**
   * Returns the reply of an engine; every engine failure is returned as {@link EngineReply.Refused}
   * and never thrown.
   *
   * @param limit timeout for the reply; excludes waiting for a free engine and its start
   */
  default EngineReply call(EngineRequest request, Duration limit) throws InterruptedException {
    return answer(request, limit, EngineLane.ORDINARY).reply();
  }

  /**
   * As {@link #call}, with the time that an engine worked.
   *
   * @param lane whether an additional engine may be used
   */
  EngineAnswer answer(EngineRequest request, Duration limit, EngineLane lane)
      throws InterruptedException;

  /**
   * Replaces all engines after their current request, because one of them left something
   * unexpected.
   */
  void distrust();

  @Override
  void close();
}
