package vn.sohoa.engine;

import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.UnaryOperator;

/** One engine process and its request/reply channel; handles one request at a time. */
final class EngineProcess {
  private static final Logger LOG = System.getLogger(EngineProcess.class.getName());
  private static final long EXIT_CODE_WAIT_SECONDS = 2;
  private static final int STDERR_CHUNK = 2_000;

  private final Process process;
  private final Optional<EngineCell> cell;
  private final ExecutorService channel =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().daemon().name("engine-channel").factory());
  private int pagesLeft;
  private volatile boolean healthy = true;
  private volatile boolean retired;

  private EngineProcess(Process process, Optional<EngineCell> cell, int pagesLeft) {
    this.process = process;
    this.cell = cell;
    this.pagesLeft = pagesLeft;
  }

  /** An isolated process ends with the thread that calls this. */
  static EngineProcess start(EngineSettings settings) throws IOException {
    Optional<EngineCell> cell =
        settings.cells().isEmpty()
            ? Optional.empty()
            : Optional.of(EngineCell.createIn(settings.cells().get()));
    try {
      Process process = builder(settings, cell).start();
      var _ = process.onExit().thenRun(() -> cell.ifPresent(EngineProcess::delete));
      var engine = new EngineProcess(process, cell, settings.pagesPerProcess());
      Thread.ofPlatform().daemon().name("engine-stderr").start(engine::drainErrors);
      return engine;
    } catch (IOException e) {
      cell.ifPresent(EngineProcess::delete);
      throw e;
    }
  }

  private static ProcessBuilder builder(EngineSettings settings, Optional<EngineCell> cell) {
    UnaryOperator<String> fill = word -> cell.map(it -> it.fill(word)).orElse(word);
    var builder = new ProcessBuilder(settings.command().stream().map(fill).toList());
    cell.ifPresent(it -> builder.directory(it.results().toFile()));
    builder.environment().clear();
    settings
        .environment()
        .forEach((name, value) -> builder.environment().put(name, fill.apply(value)));
    return builder;
  }

  /** What cannot be deleted now is deleted at the next start of the service. */
  private static void delete(EngineCell cell) {
    try {
      cell.delete();
    } catch (NoSuchFileException e) {
      LOG.log(Level.DEBUG, "files of an engine are gone: {0}", e.toString());
    } catch (IOException e) {
      LOG.log(Level.WARNING, "files of an engine cannot be deleted: {0}", e.toString());
    }
  }

  /** Waits until the process accepts requests; on failure {@link #isReusable()} becomes false. */
  EngineReply awaitReady(Duration limit) throws InterruptedException {
    return within(
        limit,
        () -> {
          EngineProtocol.awaitReady(process.getInputStream());
          return new EngineReply.PagesRead(List.of());
        });
  }

  EngineReply send(EngineRequest request, Duration limit) throws InterruptedException {
    return cell.isPresent() ? send(request, limit, cell.get()) : exchange(request, limit);
  }

  private EngineReply send(EngineRequest request, Duration limit, EngineCell within)
      throws InterruptedException {
    try {
      EngineReply reply = exchange(within.admit(request), limit);
      if (!(reply instanceof EngineReply.Refused)) {
        within.deliver(request);
      }
      return reply;
    } catch (IOException e) {
      healthy = false;
      return new EngineReply.Refused(
          EngineFault.ENGINE_ERROR, "files cannot be given to the engine or taken from it: " + e);
    } finally {
      clear(within);
    }
  }

  /** An engine whose cell cannot be emptied is not used again; that of a dead one is deleted. */
  private void clear(EngineCell used) {
    if (!healthy) {
      return;
    }
    try {
      used.clear();
    } catch (IOException e) {
      healthy = false;
      LOG.log(Level.WARNING, "engine {0} is replaced: {1}", process.pid(), e.toString());
    }
  }

  private EngineReply exchange(EngineRequest request, Duration limit) throws InterruptedException {
    pagesLeft -= pagesOf(request);
    EngineReply reply =
        within(
            limit,
            () -> {
              requireSilence();
              EngineProtocol.write(process.getOutputStream(), request);
              EngineReply read =
                  EngineProtocol.readReply(process.getInputStream(), ReplyCheck.maxBytes(request));
              ReplyCheck.check(request, read);
              return read;
            });
    if (reply instanceof EngineReply.Refused(EngineFault fault, String _) && fault.isRetryable()) {
      healthy = false;
    }
    return reply;
  }

  /** A reply that was sent before its request is none. */
  private void requireSilence() throws IOException {
    UnexpectedResultException.require(
        process.getInputStream().available() == 0, "a reply without a request");
  }

  /** No request is sent after the current one; returns false if that was so before. */
  boolean retire() {
    retired = isReusable();
    healthy = false;
    return retired;
  }

  /** Whether its end was decided by {@link #retire()}. */
  boolean isRetired() {
    return retired;
  }

  boolean isReusable() {
    return healthy && pagesLeft > 0 && process.isAlive();
  }

  void kill() {
    healthy = false;
    process.destroyForcibly();
    channel.shutdownNow();
  }

  private EngineReply within(Duration limit, Callable<EngineReply> exchange)
      throws InterruptedException {
    Future<EngineReply> reply = channel.submit(exchange);
    try {
      return reply.get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      kill();
      return new EngineReply.Refused(EngineFault.ENGINE_TIMEOUT, "no reply within " + limit);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof UnexpectedResultException unexpected) {
        kill();
        LOG.log(Level.WARNING, "engine {0} is replaced: {1}", process.pid(), unexpected);
        return new EngineReply.Refused(EngineFault.ENGINE_ERROR, unexpected.toString());
      }
      return describeCrash(e);
    } catch (InterruptedException e) {
      kill();
      throw e;
    }
  }

  private EngineReply describeCrash(ExecutionException e) throws InterruptedException {
    healthy = false;
    boolean exited = process.waitFor(EXIT_CODE_WAIT_SECONDS, TimeUnit.SECONDS);
    String end =
        exited ? "exit code " + process.exitValue() : "protocol violation, process still alive";
    return new EngineReply.Refused(EngineFault.ENGINE_CRASHED, end + ", " + e.getCause());
  }

  /**
   * Drains stderr, since a full pipe would block a library that writes to it. Not by lines: one
   * without an end would exhaust the heap.
   */
  private void drainErrors() {
    byte[] chunk = new byte[STDERR_CHUNK];
    try (InputStream errors = process.getErrorStream()) {
      for (int read = errors.read(chunk); read >= 0; read = errors.read(chunk)) {
        String text = new String(chunk, 0, read, StandardCharsets.UTF_8);
        LOG.log(Level.DEBUG, "engine {0}: {1}", process.pid(), Texts.forLog(text));
      }
    } catch (IOException e) {
      LOG.log(Level.DEBUG, "reading the engine''s stderr failed", e);
    }
  }

  private static int pagesOf(EngineRequest request) {
    return switch (request) {
      case EngineRequest.Triage _ -> 1;
      case EngineRequest.ReadPages run -> run.lastPage() - run.firstPage() + 1;
      case EngineRequest.Assemble assemble -> assemble.contentFiles().size();
      case EngineRequest.CopyPages copy -> copy.pageCount();
      case EngineRequest.RenderPage _ -> 1;
    };
  }
}
