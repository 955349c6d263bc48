package vn.sohoa.bench.ocr;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.sohoa.bench.ocr.TestPage.Group;
import vn.sohoa.bench.score.Score;
import vn.sohoa.engine.Limits;
import vn.sohoa.engine.source.PageRaster;
import vn.sohoa.engine.source.PageSource;

/** Lets every reader read every page, one after the other, and keeps the tallies. */
final class Examination {
  /** Those of the service, but for the number of pages. */
  static final Limits LIMITS = new Limits(10, 140_000_000, 300);

  private static final double NANOS_PER_SECOND = 1e9;

  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private final List<PageReader> readers;
  private final Map<Group, Map<String, Tally>> tallies = new LinkedHashMap<>();

  Examination(List<PageReader> readers) {
    this.readers = List.copyOf(readers);
  }

  /** Reads a page without counting: models are loaded and code is compiled when first used. */
  void warmUp(TestPage page) throws IOException {
    for (PageReader reader : readers) {
      read(reader, page);
    }
  }

  void add(TestPage page) throws IOException {
    Map<String, Tally> ofGroup = tallies.computeIfAbsent(page.group(), _ -> new LinkedHashMap<>());
    for (PageReader reader : readers) {
      ofGroup.merge(reader.name(), examine(reader, page), Tally::plus);
    }
  }

  private Tally examine(PageReader reader, TestPage page) throws IOException {
    long before = threads.getCurrentThreadCpuTime();
    String read = read(reader, page);
    double seconds = (threads.getCurrentThreadCpuTime() - before) / NANOS_PER_SECOND;
    Score score = page.truth().score(read);
    return new Tally(1, score, page.truth().namesSigner(read) ? 1 : 0, seconds);
  }

  private static String read(PageReader reader, TestPage page) throws IOException {
    try (PageSource source = PageSource.open(page.file(), page.mediaType(), LIMITS);
        PageRaster raster = source.page(1)) {
      return reader.read(raster);
    }
  }

  /** In the order in which they were first met. */
  Set<Group> groups() {
    return tallies.keySet();
  }

  Tally tally(Group group, String reader) {
    return tallies.getOrDefault(group, Map.of()).getOrDefault(reader, Tally.NONE);
  }

  Tally pooled(String set, String condition, List<Integer> dpi, String reader) {
    return tallies.keySet().stream()
        .filter(group -> group.set().equals(set) && group.condition().equals(condition))
        .filter(group -> dpi.contains(group.dpi()))
        .map(group -> tally(group, reader))
        .reduce(Tally.NONE, Tally::plus);
  }
}
