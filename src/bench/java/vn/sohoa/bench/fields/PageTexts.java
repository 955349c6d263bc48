package vn.sohoa.bench.fields;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import vn.sohoa.engine.EngineCommand;
import vn.sohoa.engine.EnginePool;
import vn.sohoa.engine.EngineReply;
import vn.sohoa.engine.EngineRequest;
import vn.sohoa.engine.Limits;
import vn.sohoa.engine.MediaType;
import vn.sohoa.engine.NativeLibraries;
import vn.sohoa.engine.PageFiles;
import vn.sohoa.engine.PageOutcome;
import vn.sohoa.engine.ReadingProfile;
import vn.sohoa.page.PageContent;

/** Reads first pages in an engine, as the service does. */
public final class PageTexts implements AutoCloseable {
  private static final Limits LIMITS = new Limits(5000, 140_000_000, 300);
  private static final Duration LIMIT = Duration.ofMinutes(5);
  private static final int HEAP_MEGABYTES = 1536;
  private static final int PAGES_PER_PROCESS = 200;

  private final EnginePool engine;
  private final Path folder;

  /**
   * @param folder for files that come and go; it exists
   */
  public PageTexts(NativeLibraries libraries, Path folder) {
    this(libraries, folder, 1);
  }

  /**
   * @param folder for files that come and go; it exists
   * @param engines how many callers are served at once
   */
  public PageTexts(NativeLibraries libraries, Path folder, int engines) {
    this.folder = folder.toAbsolutePath();
    this.engine =
        new EnginePool(
            new EngineCommand(libraries, this.folder, HEAP_MEGABYTES, ReadingProfile.STANDARD)
                .settings(engines, PAGES_PER_PROCESS, LIMIT));
  }

  /**
   * @throws IOException if the page could not be read
   */
  public PageContent firstPage(Path file, MediaType type) throws IOException, InterruptedException {
    Path output = Files.createTempDirectory(folder, "page-");
    var request = new EngineRequest.ReadPages(file.toAbsolutePath(), type, 1, 1, output, LIMITS);
    EngineReply reply = engine.call(request, LIMIT);
    if (reply instanceof EngineReply.PagesRead read
        && read.pages().getFirst() instanceof PageOutcome.Read page) {
      PageContent content = PageFiles.read(output.resolve(PageFiles.name(page.number())));
      delete(output);
      return content;
    }
    throw new IOException(file + " was not read: " + reply);
  }

  private static void delete(Path output) throws IOException {
    try (Stream<Path> files = Files.list(output)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(output);
  }

  @Override
  public void close() {
    engine.close();
  }
}
