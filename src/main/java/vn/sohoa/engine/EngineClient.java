package vn.sohoa.engine;

import java.time.Duration;

/** Sends requests to engines; the port between the pipeline and the engine processes. */
public interface EngineClient extends AutoCloseable {
  /**
   * Returns the answer of an engine; a failure of the engine is an {@link EngineReply.Refused},
   * never an exception.
   *
   * @param limit for the answer; waiting for a free engine and its start do not count
   */
  EngineReply call(EngineRequest request, Duration limit) throws InterruptedException;

  @Override
  void close();
}
