package vn.sohoa.bench.links;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vn.sohoa.admin.demo.DemoAuthority;
import vn.sohoa.admin.demo.DemoPaper;
import vn.sohoa.admin.demo.DemoPapers;
import vn.sohoa.bench.Benchmark;
import vn.sohoa.bench.Options;
import vn.sohoa.bench.Report;

/** Links generated papers to generated dossiers and says how often that was right. */
public final class LinksBenchmark implements Benchmark {
  private static final int WARM_UP = 300;

  @Override
  public String name() {
    return "links";
  }

  @Override
  public Report run(Options options) throws Exception {
    int dossiers = options.number("dossiers", 100_000);
    int documents = options.number("documents", 20_000);
    int many = options.number("many", 1_000_000);
    long seed = options.number("seed", 2);
    var tables = new ArrayList<Report.Table>();
    try (LinkTable table = LinkTable.start()) {
      DemoAuthority authority = new DemoAuthority(seed, dossiers);
      table.fill(authority, LinksBenchmark::isPresent);
      var run = new LinkRun(authority, table, seed);
      var judge = new Judge(authority, LinksBenchmark::isPresent);
      var levels = new Levels(authority, seed);
      List<DemoPaper> papers = new DemoPapers(authority, seed).papers().limit(documents).toList();
      run.all(
          papers,
          (linked, found) -> {
            judge.accept(linked);
            levels.accept(linked, found, run.truth(linked.paper()));
          });
      tables.addAll(judge.tables());
      tables.add(levels.table());
      if (many > 0) {
        tables.add(time(table, new DemoAuthority(seed, many), seed));
      }
    }
    return new Report(
        "Links",
        List.of(
            "%d dossiers, %d documents, seed %d; the weights were set with seeds 1, 3 and 4"
                .formatted(dossiers, documents, seed),
            "Papers: 70 % with 1.5 % of words misread, 20 % with 4 %, 10 % with 12 %"),
        tables);
  }

  /** One dossier in 25 has not come when its papers do. */
  private static boolean isPresent(int number) {
    return number % 25 != 7;
  }

  private static Report.Table time(LinkTable table, DemoAuthority authority, long seed)
      throws Exception {
    table.fill(authority, LinksBenchmark::isPresent);
    var nanos = new ArrayList<Long>();
    List<DemoPaper> papers = new DemoPapers(authority, seed).papers().limit(1_500).toList();
    double before = table.processorMillis();
    var processor = new ArrayList<Long>();
    new LinkRun(authority, table, seed)
        .all(
            papers,
            (linked, found) -> {
              nanos.add(linked.nanos());
              processor.add(linked.processorNanos());
            });
    double perPaper = (table.processorMillis() - before) / papers.size();
    long[] sorted =
        nanos.subList(WARM_UP, nanos.size()).stream().mapToLong(Long::longValue).sorted().toArray();
    return new Report.Table(
        "Time for candidates, scores and decision at %d dossiers, ms".formatted(authority.size()),
        List.of(
            "mean", "median", "95 %", "99 %", "most", "processor time of PostgreSQL", "of Java"),
        List.of(
            List.of(
                Arrays.stream(sorted).average().orElse(0) / 1e6,
                sorted[sorted.length / 2] / 1e6,
                sorted[sorted.length * 95 / 100] / 1e6,
                sorted[sorted.length * 99 / 100] / 1e6,
                sorted[sorted.length - 1] / 1e6,
                perPaper,
                processor.subList(WARM_UP, processor.size()).stream()
                        .mapToLong(Long::longValue)
                        .average()
                        .orElse(0)
                    / 1e6)));
  }
}
