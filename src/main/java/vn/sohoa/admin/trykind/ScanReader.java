package vn.sohoa.admin.trykind;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.io.file.PathUtils;
import vn.sohoa.engine.EngineCommand;
import vn.sohoa.engine.EngineFault;
import vn.sohoa.engine.EnginePool;
import vn.sohoa.engine.EngineReply;
import vn.sohoa.engine.EngineRequest;
import vn.sohoa.engine.FaultException;
import vn.sohoa.engine.Limits;
import vn.sohoa.engine.NativeLibraries;
import vn.sohoa.engine.PageFiles;
import vn.sohoa.engine.PageOutcome;
import vn.sohoa.engine.ReadingProfile;
import vn.sohoa.engine.ResultFile;
import vn.sohoa.engine.isolation.IsolationFinder;
import vn.sohoa.engine.isolation.IsolationMode;
import vn.sohoa.page.PageContent;

/**
 * Reads scans in its own engine process, as the service does, one after the other; deletes all
 * temporary files when it is closed.
 */
public final class ScanReader implements AutoCloseable {
  private static final String SCRATCH = "scratch";
  private static final String RESULTS = "results";
  private static final int MOST_PAGES = 10;

  /** The engine is replaced then, since its processor time is limited. */
  private static final int PAGES_PER_PROCESS = 2 * MOST_PAGES;

  private static final int HEAP_MEGABYTES = 1536;
  private static final int NATIVE_MEGABYTES = 4096;
  private static final Limits LIMITS = new Limits(5000, 140_000_000, 300);
  private static final Duration LIMIT = Duration.ofMinutes(2);

  private final EnginePool engine;
  private final Path folder;
  private int scans;

  private ScanReader(EnginePool engine, Path folder) {
    this.engine = engine;
    this.folder = folder;
  }

  /** Starts an engine. */
  public static ScanReader open() throws IOException {
    Path folder = Files.createTempDirectory("sohoa-try-kind-");
    try {
      NativeLibraries libraries =
          NativeLibraries.unpackInto(Files.createDirectory(folder.resolve("engine")));
      var command =
          new EngineCommand(
                  libraries, folder.resolve("cells"), HEAP_MEGABYTES, ReadingProfile.STANDARD)
              .in(confinement());
      return new ScanReader(new EnginePool(command.settings(1, PAGES_PER_PROCESS, LIMIT)), folder);
    } catch (IOException | RuntimeException e) {
      PathUtils.delete(folder);
      throw e;
    }
  }

  /**
   * Returns the content of the first 10 pages at most.
   *
   * @throws NoSuchFileException if there is no such file
   * @throws FaultException if the file or a page cannot be read
   */
  public List<PageContent> read(Path scan) throws IOException, InterruptedException {
    if (!Files.isRegularFile(scan)) {
      throw new NoSuchFileException(scan.toString());
    }
    scans++;
    Path scratch = Files.createDirectory(folder.resolve(SCRATCH + scans));
    Path results = Files.createDirectory(folder.resolve(RESULTS + scans));
    try {
      return pages(scan.toAbsolutePath(), scratch, results);
    } finally {
      PathUtils.delete(scratch);
      PathUtils.delete(results);
    }
  }

  @Override
  public void close() throws IOException {
    try {
      engine.close();
    } finally {
      PathUtils.delete(folder);
    }
  }

  /** As good as this machine can: the file is one that the user chose. */
  private static EngineCommand.Confinement confinement() {
    return new EngineCommand.Confinement(
        IsolationFinder.of(Optional.empty()).find(IsolationMode.AUTO).isolation(),
        NATIVE_MEGABYTES,
        LIMIT.multipliedBy(2L * MOST_PAGES));
  }

  private List<PageContent> pages(Path scan, Path scratch, Path results)
      throws IOException, InterruptedException {
    if (!(call(new EngineRequest.Triage(scan, LIMITS)) instanceof EngineReply.Triaged file)) {
      throw new IllegalStateException("reply of the engine does not match the request");
    }
    int last = Math.min(file.pageCount(), MOST_PAGES);
    var request = new EngineRequest.ReadPages(scan, file.mediaType(), 1, last, scratch, LIMITS);
    if (!(call(request) instanceof EngineReply.PagesRead read)) {
      throw new IllegalStateException("reply of the engine does not match the request");
    }
    var contents = new ArrayList<PageContent>();
    for (PageOutcome outcome : read.pages()) {
      contents.add(content(outcome, scratch, results));
    }
    return contents;
  }

  private EngineReply call(EngineRequest request) throws FaultException, InterruptedException {
    EngineReply reply = engine.call(request, LIMIT.multipliedBy(MOST_PAGES));
    if (reply instanceof EngineReply.Refused(EngineFault fault, String detail)) {
      throw new FaultException(fault, detail);
    }
    return reply;
  }

  private static PageContent content(PageOutcome outcome, Path scratch, Path results)
      throws IOException {
    return switch (outcome) {
      case PageOutcome.Read page -> content(page.number(), scratch, results);
      case PageOutcome.Unreadable page ->
          throw new FaultException(page.fault(), "page " + page.number() + ": " + page.detail());
    };
  }

  private static PageContent content(int number, Path scratch, Path results) throws IOException {
    Path left = scratch.resolve(PageFiles.name(number));
    ResultFile result = ResultFile.take(left, results, PageFiles.MAX_BYTES);
    return PageFiles.read(result.bytes(), number);
  }
}
