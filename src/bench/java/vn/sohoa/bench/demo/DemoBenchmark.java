package vn.sohoa.bench.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import vn.sohoa.admin.demo.DemoAuthority;
import vn.sohoa.admin.demo.DemoPaper;
import vn.sohoa.admin.demo.DemoPapers;
import vn.sohoa.bench.Benchmark;
import vn.sohoa.bench.Options;
import vn.sohoa.bench.Report;
import vn.sohoa.bench.fields.PageTexts;
import vn.sohoa.bench.fields.ShippedReview;
import vn.sohoa.engine.NativeLibraries;

/** How many papers of the generated authority pass without a person, and how many wrongly. */
public final class DemoBenchmark implements Benchmark {
  private static final int MOST_WORKERS = 2;
  private static final int DOSSIERS = 1_000;
  private static final int DOCUMENTS = 200;

  @Override
  public String name() {
    return "demo";
  }

  @Override
  public Report run(Options options) throws IOException, InterruptedException {
    long seed = options.number("seed", 99);
    int dossiers = options.number("dossiers", DOSSIERS);
    int count = options.number("documents", DOCUMENTS);
    Path folder = Files.createDirectories(options.outputFolder().resolve("demo"));
    var authority = new DemoAuthority(seed, dossiers);
    List<DemoPaper> papers = new DemoPapers(authority, seed).papers().limit(count).toList();
    int workers = Math.min(MOST_WORKERS, Runtime.getRuntime().availableProcessors());
    NativeLibraries libraries =
        NativeLibraries.unpackInto(options.outputFolder().resolve("native"));
    ShippedReview review = ShippedReview.create();
    var cases = new ArrayList<DemoCase>();
    try (var texts = new PageTexts(libraries, folder, workers);
        ExecutorService threads = Executors.newFixedThreadPool(workers)) {
      var parts = new ArrayList<Callable<List<DemoCase>>>();
      for (int worker = 0; worker < workers; worker++) {
        var reader = new DemoReader(authority, seed, folder, texts, review);
        int first = worker;
        parts.add(() -> read(reader, papers, first, workers));
      }
      for (Future<List<DemoCase>> part : threads.invokeAll(parts)) {
        cases.addAll(result(part));
      }
    }
    cases.sort(Comparator.comparingInt(DemoCase::number));
    Files.write(
        folder.resolve("papers.tsv"),
        Stream.concat(Stream.of(DemoCase.HEAD), cases.stream().map(DemoCase::line)).toList());
    return new Report(
        "Papers of the generated authority",
        notes(seed, dossiers, cases),
        new DemoFigures(cases).tables());
  }

  private static List<DemoCase> read(DemoReader reader, List<DemoPaper> papers, int first, int step)
      throws IOException, InterruptedException {
    var cases = new ArrayList<DemoCase>();
    for (int i = first; i < papers.size(); i += step) {
      cases.add(reader.read(papers.get(i), i + 1));
    }
    return cases;
  }

  private static List<DemoCase> result(Future<List<DemoCase>> part)
      throws IOException, InterruptedException {
    try {
      return part.get();
    } catch (ExecutionException e) {
      throw new IOException("a paper could not be read", e.getCause());
    }
  }

  private static List<String> notes(long seed, int dossiers, List<DemoCase> cases) {
    long byPen = cases.stream().filter(it -> !it.isPrinted()).count();
    return List.of(
        "The first pages of %d papers of %d dossiers (seed %d), of which %d are filled in as if by pen and left out of the tables."
            .formatted(cases.size(), dossiers, seed, byPen),
        "READY: no finding about the paper that the review policy as shipped asks a person about."
            + " Findings about the scan, the number of pages and the dossier are left out.",
        "A value is wrong if it is given and is not what the paper says, as in the benchmark kinds;"
            + " a paper with a wrong value counts once.",
        "Component: in the true dossier, none of whose components has a paper yet; what is uncertain"
            + " is not right.",
        "papers.tsv in target/bench/demo tells each paper.");
  }
}
