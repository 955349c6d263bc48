package vn.sohoa.pipeline;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jboss.logging.Logger;
import vn.sohoa.blob.WriteProbe;
import vn.sohoa.engine.EngineAnswer;
import vn.sohoa.engine.EngineClient;
import vn.sohoa.engine.EngineCommand;
import vn.sohoa.engine.EngineFault;
import vn.sohoa.engine.EngineLane;
import vn.sohoa.engine.EnginePool;
import vn.sohoa.engine.EngineReply;
import vn.sohoa.engine.EngineRequest;
import vn.sohoa.engine.Limits;
import vn.sohoa.engine.NativeLibraries;
import vn.sohoa.engine.UnexpectedResultException;

/** The engine pool of this process, with its limits. */
@ApplicationScoped
class Engines {
  private static final Logger LOG = Logger.getLogger(Engines.class);
  private static final int RENDER_DPI = 300;

  /** Pages of a run after the first that have the time of one together. */
  private static final int FURTHER_PAGES = 4;

  private static final Duration ASSEMBLE_BASE = Duration.ofSeconds(60);
  private static final Duration LIFE_BASE = Duration.ofHours(1);
  private static final Duration COPY_LIMIT = Duration.ofSeconds(60);
  private static final Duration ASSEMBLE_PAGE = Duration.ofSeconds(5);

  private final EngineConfig config;
  private final EngineClient pool;
  private final EngineClient images;
  private final Path scratch;
  private final PipelineMetrics metrics;
  private final Path results;

  @Inject
  Engines(EngineConfig config, EngineIsolation isolation, PipelineMetrics metrics) {
    this.config = config;
    this.metrics = metrics;
    try {
      this.scratch = Files.createDirectories(config.scratch().toAbsolutePath().resolve("steps"));
      this.results = Files.createDirectories(scratch.resolveSibling("results"));
      Scratch.clear(scratch, Instant.MAX);
      Scratch.clear(results, Instant.MAX);
      Path cells = Files.createDirectories(scratch.resolveSibling("cells"));
      Scratch.clear(cells, Instant.MAX);
      NativeLibraries libraries = NativeLibraries.unpackInto(config.folder().toAbsolutePath());
      var command =
          new EngineCommand(libraries, cells, config.heapMegabytes(), config.profile())
              .in(confinement(config, isolation));
      this.pool =
          new EnginePool(
              command
                  .inBackground()
                  .settings(
                      processes(config),
                      config.expressProcesses(),
                      config.pagesPerProcess(),
                      config.startLimit()),
              metrics::engineEnded);
      this.images =
          new EnginePool(
              command.settings(
                  config.imageProcesses(), config.pagesPerProcess(), config.startLimit()),
              metrics::engineEnded);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot prepare the engines in " + config.folder(), e);
    }
  }

  /** Time limits end an engine sooner; this one ends what no longer has a service to do so. */
  private static EngineCommand.Confinement confinement(
      EngineConfig config, EngineIsolation isolation) {
    return new EngineCommand.Confinement(
        isolation.chosen(),
        config.nativeMegabytes(),
        LIFE_BASE.plus(config.pageLimit().multipliedBy(config.pagesPerProcess())));
  }

  Engines(EngineConfig config, Path scratch, EngineClient pool, PipelineMetrics metrics) {
    this.config = config;
    this.metrics = metrics;
    this.scratch = scratch.resolve("steps");
    this.results = scratch.resolve("results");
    this.pool = pool;
    this.images = pool;
  }

  static int processes(EngineConfig config) {
    return config.processes() > 0 ? config.processes() : Runtime.getRuntime().availableProcessors();
  }

  /**
   * Creates the temporary folders of one step. Only folders below the subfolders {@code steps} and
   * {@code results} are ever deleted, never other files of the user.
   */
  Scratch scratch() throws IOException {
    return Scratch.in(scratch, results);
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

  /** Deletes what killed steps and engines left and did not modify since a time. */
  void deleteLeftovers(Instant before) {
    for (Path folder : List.of(scratch, results)) {
      try {
        Scratch.clear(Files.createDirectories(folder), before);
      } catch (IOException e) {
        LOG.warnf("leftovers of steps cannot be deleted: %s", e);
      }
    }
  }

  Limits limits() {
    return new Limits(config.maxPages(), config.maxPagePixels(), RENDER_DPI);
  }

  EngineReply call(EngineRequest request) throws InterruptedException {
    return answer(request, EngineLane.ORDINARY).reply();
  }

  EngineAnswer answer(EngineRequest request, EngineLane lane) throws InterruptedException {
    long start = System.nanoTime();
    EngineAnswer answer = poolFor(request).answer(request, limit(request), lane);
    metrics.engineReplied(request, answer.reply(), Duration.ofNanos(System.nanoTime() - start));
    return answer;
  }

  /** Has all engines replaced, and returns the refusal that stands for the result. */
  EngineReply.Refused distrust(UnexpectedResultException unexpected) {
    LOG.warnf("all engines are replaced: %s", unexpected.getMessage());
    pool.distrust();
    images.distrust();
    return new EngineReply.Refused(EngineFault.ENGINE_ERROR, unexpected.toString());
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

  /** A clerk who waits for an image must not wait for pages that are being read. */
  private EngineClient poolFor(EngineRequest request) {
    return request instanceof EngineRequest.RenderPage ? images : pool;
  }

  private Duration limit(EngineRequest request) {
    return switch (request) {
      case EngineRequest.Triage triage -> config.triageLimit();
      case EngineRequest.ReadPages read -> runLimit(read.lastPage() - read.firstPage() + 1);
      case EngineRequest.Assemble assemble ->
          ASSEMBLE_BASE.plus(ASSEMBLE_PAGE.multipliedBy(assemble.contentFiles().size()));
      case EngineRequest.CopyPages copy -> COPY_LIMIT;
      case EngineRequest.RenderPage page -> config.imageLimit();
    };
  }

  /**
   * Pages that are slow one and all are read one by one after a run of them ran into its limit; one
   * that never ends must not keep an engine for the time of all.
   */
  private Duration runLimit(int pages) {
    Duration limit = config.pageLimit();
    return limit.plus(limit.multipliedBy(pages - 1L).dividedBy(FURTHER_PAGES));
  }

  @PreDestroy
  void close() {
    pool.close();
    images.close();
  }
}
