package vn.sohoa.engine;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Deque;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Pool of a worker's engine processes. Processes start on demand and are replaced after a crash, a
 * timeout, an out-of-memory error, or a configured number of pages. Thread-safe.
 */
public final class EnginePool implements EngineClient {
  private final EngineSettings settings;
  private final Semaphore permits;
  private final Semaphore express;
  private static final Logger LOG = System.getLogger(EnginePool.class.getName());

  private final Deque<EngineProcess> idle = new ConcurrentLinkedDeque<>();
  private final Set<EngineProcess> all = ConcurrentHashMap.newKeySet();
  private final Consumer<EngineEnd> onEnd;

  /** The system ends isolated engines with the thread that started them: this one. */
  private final ExecutorService starter =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().daemon().name("engine-starter").factory());

  private volatile boolean closed;

  public EnginePool(EngineSettings settings) {
    this(settings, _ -> {});
  }

  /**
   * @param onEnd is told why a process ended, before its replacement starts; not told of the ends
   *     that {@link #close()} causes. Called by the threads that call engines
   */
  public EnginePool(EngineSettings settings, Consumer<EngineEnd> onEnd) {
    this.settings = settings;
    this.onEnd = onEnd;
    this.permits = new Semaphore(settings.processes(), true);
    this.express = new Semaphore(settings.expressProcesses(), true);
  }

  /**
   * Sends a request to an engine, waiting for a free one first. Every engine failure is returned as
   * {@link EngineReply.Refused} and never thrown.
   *
   * @param limit timeout for the reply; excludes waiting for a free engine and its start
   * @param lane {@link EngineLane#EXPRESS} uses one of the additional engines if all are busy
   */
  @Override
  public EngineAnswer answer(EngineRequest request, Duration limit, EngineLane lane)
      throws InterruptedException {
    Semaphore held = acquire(lane);
    long start = System.nanoTime();
    try {
      EngineReply reply = send(request, limit);
      return new EngineAnswer(reply, Duration.ofNanos(System.nanoTime() - start));
    } finally {
      held.release();
    }
  }

  private Semaphore acquire(EngineLane lane) throws InterruptedException {
    boolean hasAdditional = lane == EngineLane.EXPRESS && settings.expressProcesses() > 0;
    if (hasAdditional && !permits.tryAcquire()) {
      express.acquire();
      return express;
    }
    if (!hasAdditional) {
      permits.acquire();
    }
    return permits;
  }

  private EngineReply send(EngineRequest request, Duration limit) throws InterruptedException {
    try {
      return borrowAndSend(request, limit);
    } catch (IOException e) {
      onEnd.accept(EngineEnd.CRASHED);
      return new EngineReply.Refused(EngineFault.ENGINE_CRASHED, "engine start failed: " + e);
    }
  }

  @Override
  public void distrust() {
    all.stream()
        .filter(EngineProcess::retire)
        .forEach(engine -> onEnd.accept(EngineEnd.DISTRUSTED));
    for (EngineProcess engine = idle.poll(); engine != null; engine = idle.poll()) {
      discard(engine);
    }
  }

  /**
   * Kills all engines, including busy ones, whose callers receive {@link
   * EngineFault#ENGINE_CRASHED}.
   */
  @Override
  public void close() {
    closed = true;
    all.forEach(this::discard);
    starter.shutdown();
  }

  private EngineReply borrowAndSend(EngineRequest request, Duration limit)
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
          tellEnd(engine, EngineEnd.after(ready));
          return ready;
        }
      }
      EngineReply reply = engine.send(request, limit);
      tellEnd(engine, EngineEnd.after(reply));
      return reply;
    } finally {
      if (engine != null) {
        release(engine);
      }
    }
  }

  private void tellEnd(EngineProcess engine, EngineEnd end) {
    if (!engine.isReusable() && !engine.isRetired() && !closed) {
      onEnd.accept(end);
    }
  }

  private @Nullable EngineProcess takeIdle() {
    for (EngineProcess engine = idle.poll(); engine != null; engine = idle.poll()) {
      if (engine.isReusable()) {
        return engine;
      }
      tellEnd(engine, EngineEnd.CRASHED);
      discard(engine);
    }
    return null;
  }

  private EngineProcess start() throws IOException, InterruptedException {
    Future<EngineProcess> started;
    try {
      started = starter.submit(this::startHere);
    } catch (RejectedExecutionException e) {
      throw new IOException("the pool is closed", e);
    }
    try {
      return started.get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof IOException failure ? failure : new IOException(e.getCause());
    } catch (InterruptedException e) {
      discardLater(started);
      throw e;
    }
  }

  private void discardLater(Future<EngineProcess> started) {
    try {
      starter.execute(() -> discard(started));
    } catch (RejectedExecutionException e) {
      LOG.log(Level.DEBUG, "the pool was closed, and ends the engine itself: {0}", e.toString());
    }
  }

  private EngineProcess startHere() throws IOException {
    EngineProcess engine = EngineProcess.start(settings);
    all.add(engine);
    if (closed) { // close() may have iterated before this engine was added
      discard(engine);
    }
    return engine;
  }

  private void discard(Future<EngineProcess> started) {
    if (started.state() == Future.State.SUCCESS) {
      discard(started.resultNow());
    }
  }

  private void release(EngineProcess engine) {
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
