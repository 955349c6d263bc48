package vn.sohoa.bench.speed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import vn.sohoa.engine.PageFiles;
import vn.sohoa.extract.Extraction;
import vn.sohoa.extract.Extractor;
import vn.sohoa.page.PageContent;

/** From the words of a first page to its cleaned fields. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 10, time = 1)
@Fork(value = 1, jvmArgs = "--enable-native-access=ALL-UNNAMED")
public class ExtractionSpeed {
  /** System property: the folder of the page contents to work on. */
  static final String FOLDER = "bench.speed.pages";

  private final Extractor extractor = new Extractor();
  private List<PageContent> pages = List.of();
  private int next;

  /**
   * @throws IOException if the folder holds no pages that were read before
   */
  @Setup
  public void load() throws IOException {
    var read = new ArrayList<PageContent>();
    try (Stream<Path> files = Files.list(Path.of(System.getProperty(FOLDER)))) {
      for (Path file : files.sorted().toList()) {
        read.add(PageFiles.read(file));
      }
    }
    if (read.isEmpty()) {
      throw new IOException("no pages to extract from");
    }
    pages = List.copyOf(read);
  }

  /** Takes another page each time, so that no branch is learned by heart. */
  @Benchmark
  public Extraction extractAndClean() {
    next = (next + 1) % pages.size();
    return extractor.extract(List.of(pages.get(next)));
  }
}
