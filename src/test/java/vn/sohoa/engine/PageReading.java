package vn.sohoa.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import vn.sohoa.page.PageContent;

/** Reads pages of files in a real engine process. */
abstract class PageReading {
  static final Duration LIMIT = Duration.ofSeconds(60);
  private static @Nullable EnginePool pool;

  @TempDir Path folder;
  private final IdentityHashMap<PageOutcome, Path> outputs = new IdentityHashMap<>();

  @BeforeAll
  static void open() {
    pool = new EnginePool(TestEngines.settings(1, 1000));
  }

  @AfterAll
  static void close() {
    pool().close();
  }

  static EnginePool pool() {
    return Objects.requireNonNull(pool);
  }

  PageOutcome.Read readOne(Path file, MediaType mediaType) throws InterruptedException {
    return (PageOutcome.Read) read(file, mediaType, 1, 1).getFirst();
  }

  List<PageOutcome> read(Path file, MediaType mediaType, int first, int last)
      throws InterruptedException {
    Path output = outputFolder();
    EngineReply reply =
        pool()
            .call(
                new EngineRequest.ReadPages(
                    file, mediaType, first, last, output, TestEngines.LIMITS),
                LIMIT);
    assertThat(reply).isInstanceOf(EngineReply.PagesRead.class);
    List<PageOutcome> pages = ((EngineReply.PagesRead) reply).pages();
    pages.forEach(page -> outputs.put(page, output));
    return pages;
  }

  private Path outputFolder() {
    try {
      return Files.createTempDirectory(folder, "output");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  PageContent content(PageOutcome.Read read) {
    try {
      return PageFiles.read(
          Objects.requireNonNull(outputs.get(read)).resolve(PageFiles.name(read.number())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
