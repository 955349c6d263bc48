package vn.sohoa.engine;

import java.io.IOException;
import java.time.Duration;
import java.util.Deque;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/**
 * The engine processes of a worker. They start when first needed and are replaced when they crash,
 * hang, run out of memory or have read enough pages. Safe for use by many threads.
 */
public final class EnginePool implements EngineClient {
  private final EngineSettings settings;
  private final Semaphore seats;
  private final Deque<EngineProcess> idle = new ConcurrentLinkedDeque<>();
  private final Set<EngineProcess> all = ConcurrentHashMap.newKeySet();
  private volatile boolean closed;

  public EnginePool(EngineSettings settings) {
    this.settings = settings;
    this.seats = new Semaphore(settings.processes(), true);
  }

  /**
   * Asks an engine, waiting for a free one first. Whatever goes wrong in the engine is an answer,
   * {@link EngineReply.Refused}, and never an exception.
   *
   * @param limit for the answer; waiting for a free engine and its start do not count
   */
  @Override
  public EngineReply call(EngineRequest request, Duration limit) throws InterruptedException {
    seats.acquire();
    try {
      return borrowAndAsk(request, limit);
    } catch (IOException e) {
      return new EngineReply.Refused(EngineFault.ENGINE_CRASHED, "no engine starts: " + e);
    } finally {
      seats.release();
    }
  }

  /** Kills all engines, busy ones too; their callers get {@link EngineFault#ENGINE_CRASHED}. */
  @Override
  public void close() {
    closed = true;
    all.forEach(this::discard);
  }

  private EngineReply borrowAndAsk(EngineRequest request, Duration limit)
      throws IOException, InterruptedException {
    if (closed) {
      return new EngineReply.Refused(EngineFault.ENGINE_CRASHED, "the pool is closed");
    }
    EngineProcess engine = takeIdle();
    try {
      if (engine == null) {
        engine = start();
        EngineReply ready = engine.awaitReady(settings.startLimit());
        if (ready instanceof EngineReply.Refused) {
          return ready;
        }
      }
      return engine.ask(request, limit);
    } finally {
      if (engine != null) {
        giveBack(engine);
      }
    }
  }

  private @Nullable EngineProcess takeIdle() {
    for (EngineProcess engine = idle.poll(); engine != null; engine = idle.poll()) {
      if (engine.isReusable()) {
        return engine;
      }
      discard(engine);
    }
    return null;
  }

  private EngineProcess start() throws IOException {
    EngineProcess engine = EngineProcess.start(settings);
    all.add(engine);
    if (closed) { // close() may have looked before this one was listed
      discard(engine);
    }
    return engine;
  }

  private void giveBack(EngineProcess engine) {
    if (engine.isReusable() && !closed) {
      idle.push(engine);
    } else {
      discard(engine);
    }
  }

  private void discard(EngineProcess engine) {
    engine.kill();
    all.remove(engine);
  }
}
