package vn.sohoa.pipeline;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import vn.sohoa.blob.LeftoversDue;
import vn.sohoa.blob.WriteProbe;
import vn.sohoa.engine.EngineClient;
import vn.sohoa.engine.EngineCommand;
import vn.sohoa.engine.EngineFault;
import vn.sohoa.engine.EnginePool;
import vn.sohoa.engine.EngineReply;
import vn.sohoa.engine.EngineRequest;
import vn.sohoa.engine.Limits;
import vn.sohoa.engine.NativeLibraries;

/** The engine pool of this process, with its limits. */
@ApplicationScoped
class Engines {
  private static final int RENDER_DPI = 300;
  private static final Duration ASSEMBLE_BASE = Duration.ofSeconds(60);
  private static final Duration ASSEMBLE_PAGE = Duration.ofSeconds(5);

  private final EngineConfig config;
  private final EngineClient pool;
  private final Path scratch;

  @Inject
  Engines(EngineConfig config) {
    this.config = config;
    try {
      this.scratch = Files.createDirectories(config.scratch().toAbsolutePath().resolve("steps"));
      Scratch.clear(scratch, Instant.MAX);
      NativeLibraries libraries = NativeLibraries.unpackInto(config.folder().toAbsolutePath());
      var command = new EngineCommand(libraries, scratch, config.heapMegabytes(), config.profile());
      this.pool =
          new EnginePool(
              command.settings(processes(config), config.pagesPerProcess(), config.startLimit()));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot prepare the engines in " + config.folder(), e);
    }
  }

  Engines(EngineConfig config, Path scratch, EngineClient pool) {
    this.config = config;
    this.scratch = scratch;
    this.pool = pool;
  }

  static int processes(EngineConfig config) {
    return config.processes() > 0 ? config.processes() : Runtime.getRuntime().availableProcessors();
  }

  /**
   * Creates a temporary folder for one step. Only folders below the subfolder {@code steps} are
   * ever deleted, never other files of the user.
   */
  Scratch scratch() throws IOException {
    return Scratch.in(scratch);
  }

  /**
   * Checks that steps can write temporary files.
   *
   * @throws IOException if the file system is full, read-only or away
   */
  void checkScratch() throws IOException {
    WriteProbe.check(Files.createDirectories(scratch));
  }

  /** Returns the free space on the disk of temporary files, in bytes. */
  long freeScratchBytes() throws IOException {
    return Files.getFileStore(Files.createDirectories(scratch)).getUsableSpace();
  }

  /** Deletes what steps and engines have left that were killed, while the service runs. */
  void deleteLeftovers(@Observes LeftoversDue due) throws IOException {
    Scratch.clear(Files.createDirectories(scratch), due.before());
  }

  Limits limits() {
    return new Limits(config.maxPages(), config.maxPagePixels(), RENDER_DPI);
  }

  EngineReply call(EngineRequest request) throws InterruptedException {
    return pool.call(request, limit(request));
  }

  /**
   * Returns the refusal; reports any other reply as an engine error, because it is a program fault.
   */
  static EngineReply.Refused refusal(EngineReply reply) {
    return reply instanceof EngineReply.Refused refused
        ? refused
        : new EngineReply.Refused(EngineFault.ENGINE_ERROR, "unexpected answer " + reply);
  }

  /**
   * Returns the failure of a permanent refusal.
   *
   * @throws StageFailure if a retry may succeed
   */
  static Failure permanentFailure(EngineReply reply) throws StageFailure {
    EngineReply.Refused refused = refusal(reply);
    if (refused.fault().isRetryable()) {
      throw new StageFailure(refused.fault(), refused.detail());
    }
    return new Failure(refused.fault().name(), refused.detail());
  }

  private Duration limit(EngineRequest request) {
    return switch (request) {
      case EngineRequest.Triage triage -> config.triageLimit();
      case EngineRequest.ReadPages read ->
          config.pageLimit().multipliedBy(read.lastPage() - read.firstPage() + 1L);
      case EngineRequest.Assemble assemble ->
          ASSEMBLE_BASE.plus(ASSEMBLE_PAGE.multipliedBy(assemble.contentFiles().size()));
    };
  }

  @PreDestroy
  void close() {
    pool.close();
  }
}
