package vn.sohoa.engine;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** One engine process and the conversation with it, one request at a time. */
final class EngineProcess {
  private static final Logger LOG = System.getLogger(EngineProcess.class.getName());
  private static final long EXIT_CODE_WAIT_SECONDS = 2;

  private final Process process;
  private final ExecutorService talker =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("engine-talk").factory());
  private int pagesLeft;
  private boolean sound = true;

  private EngineProcess(Process process, int pagesLeft) {
    this.process = process;
    this.pagesLeft = pagesLeft;
  }

  static EngineProcess start(EngineSettings settings) throws IOException {
    var builder = new ProcessBuilder(settings.command());
    builder.environment().clear();
    builder.environment().putAll(settings.environment());
    var engine = new EngineProcess(builder.start(), settings.pagesPerProcess());
    Thread.ofPlatform().daemon().name("engine-stderr").start(engine::drainErrors);
    return engine;
  }

  /** Waits until it can be asked; where that fails, {@link #isReusable()} turns false. */
  EngineReply awaitReady(Duration limit) throws InterruptedException {
    return within(
        limit,
        () -> {
          EngineProtocol.awaitReady(process.getInputStream());
          return new EngineReply.PagesRead(List.of());
        });
  }

  EngineReply ask(EngineRequest request, Duration limit) throws InterruptedException {
    pagesLeft -= pagesOf(request);
    EngineReply reply =
        within(
            limit,
            () -> {
              EngineProtocol.write(process.getOutputStream(), request);
              return EngineProtocol.readReply(process.getInputStream());
            });
    if (reply instanceof EngineReply.Refused(EngineFault fault, String _) && fault.isRetryable()) {
      sound = false;
    }
    return reply;
  }

  boolean isReusable() {
    return sound && pagesLeft > 0 && process.isAlive();
  }

  void kill() {
    sound = false;
    process.destroyForcibly();
    talker.shutdownNow();
  }

  private EngineReply within(Duration limit, Callable<EngineReply> conversation)
      throws InterruptedException {
    Future<EngineReply> answer = talker.submit(conversation);
    try {
      return answer.get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      kill();
      return new EngineReply.Refused(EngineFault.ENGINE_TIMEOUT, "no answer within " + limit);
    } catch (ExecutionException e) {
      return describeCrash(e);
    } catch (InterruptedException e) {
      kill();
      throw e;
    }
  }

  private EngineReply describeCrash(ExecutionException e) throws InterruptedException {
    sound = false;
    boolean exited = process.waitFor(EXIT_CODE_WAIT_SECONDS, TimeUnit.SECONDS);
    String end = exited ? "exit code " + process.exitValue() : "it babbles";
    return new EngineReply.Refused(EngineFault.ENGINE_CRASHED, end + ", " + e.getCause());
  }

  /** Unread, a chatty library would block its process once the pipe is full. */
  private void drainErrors() {
    try (BufferedReader errors = process.errorReader(StandardCharsets.UTF_8)) {
      for (String line = errors.readLine(); line != null; line = errors.readLine()) {
        LOG.log(Level.DEBUG, "engine {0}: {1}", process.pid(), line);
      }
    } catch (IOException e) {
      LOG.log(Level.DEBUG, "the engine''s messages broke off", e);
    }
  }

  private static int pagesOf(EngineRequest request) {
    return switch (request) {
      case EngineRequest.Triage _ -> 1;
      case EngineRequest.ReadPages run -> run.lastPage() - run.firstPage() + 1;
      case EngineRequest.Assemble assemble -> assemble.contentFiles().size();
    };
  }
}
