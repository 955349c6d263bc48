package vn.sohoa.bench.fields;

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
import vn.sohoa.bench.Benchmark;
import vn.sohoa.bench.Options;
import vn.sohoa.bench.Report;
import vn.sohoa.bench.degrade.Condition;
import vn.sohoa.bench.filled.ContactSheet;
import vn.sohoa.bench.filled.Hands;
import vn.sohoa.engine.NativeLibraries;

/**
 * How many papers whose number and date were filled in after printing pass without a person, how
 * many of their values are wrong, and what a person must decide on the others.
 */
public final class ThroughBenchmark implements Benchmark {
  private static final int PAPERS = 252;
  private static final int MOST_WORKERS = 2;
  private static final int SHOWN_CUTS = 100;
  private static final String CONDITIONS =
      "clean,skew,blur,noise,jpeg40,uneven,bleed,bitonal,combo";

  @Override
  public String name() {
    return "through";
  }

  @Override
  public Report run(Options options) throws IOException, InterruptedException {
    Hands hands = Hands.read(options.text("hands", ""));
    Path folder = Files.createDirectories(options.outputFolder().resolve("through"));
    var plan =
        new ThroughReader.Plan(
            options.number("seed", 1),
            folder,
            options.list("dpi", "150,200,300").stream().map(Integer::valueOf).toList(),
            options.list("conditions", CONDITIONS).stream().map(Condition::of).toList());
    int count = options.number("pages", PAPERS);
    var cuts = new ContactSheet(SHOWN_CUTS);
    List<ThroughCase> cases = readAll(options, plan, hands, count, cuts);
    cuts.write(options.outputFolder().resolve("through-cuts.png"));
    Files.write(
        folder.resolve("papers.tsv"),
        Stream.concat(Stream.of(ThroughCase.HEAD), cases.stream().map(ThroughCase::line)).toList());
    return new Report(
        "Filled-in papers, straight through",
        notes(plan, hands, count),
        new ThroughFigures(cases).tables());
  }

  private static List<ThroughCase> readAll(
      Options options, ThroughReader.Plan plan, Hands hands, int count, ContactSheet cuts)
      throws IOException, InterruptedException {
    int workers = Math.min(MOST_WORKERS, Runtime.getRuntime().availableProcessors());
    NativeLibraries libraries =
        NativeLibraries.unpackInto(options.outputFolder().resolve("native"));
    var review = new ShippedReview(ShippedPolicy.read());
    try (var texts = new PageTexts(libraries, plan.folder(), workers);
        ExecutorService threads = Executors.newFixedThreadPool(workers)) {
      var parts = new ArrayList<Callable<List<ThroughCase>>>();
      for (int worker = 0; worker < workers; worker++) {
        var reader = new ThroughReader(plan, hands, texts, review, cuts);
        int first = worker;
        parts.add(() -> read(reader, first, workers, count));
      }
      return merge(threads.invokeAll(parts));
    }
  }

  private static List<ThroughCase> read(ThroughReader reader, int first, int step, int count)
      throws IOException, InterruptedException {
    var cases = new ArrayList<ThroughCase>();
    for (int i = first; i < count; i += step) {
      cases.add(reader.read(i));
    }
    return cases;
  }

  private static List<ThroughCase> merge(List<Future<List<ThroughCase>>> parts)
      throws IOException, InterruptedException {
    var cases = new ArrayList<ThroughCase>();
    for (Future<List<ThroughCase>> part : parts) {
      try {
        cases.addAll(part.get());
      } catch (ExecutionException e) {
        throw new IOException("a paper could not be read", e.getCause());
      }
    }
    cases.sort(Comparator.comparingInt(ThroughCase::index));
    return cases;
  }

  private static List<String> notes(ThroughReader.Plan plan, Hands hands, int count) {
    return List.of(
        count
            + " made-up papers (seed "
            + plan.seed()
            + ") of all 29 kinds, seven authorities, and the conditions and resolutions in turn;"
            + " signed and sealed but for the drafts.",
        "Filled in with values from a folder of " + hands.sprites().size() + ".",
        "They arrive as papers do: 60 % within 5 days of their date, 25 % within 30, 15 % within"
            + " 1,000; the service knows the day of arrival of every upload.",
        "READY: no finding that the review policy as shipped asks a person about. Findings about"
            + " the scan and the link are left out.",
        "Accepted: given, and no person is asked about that field. Proposed: given or among the"
            + " alternatives.",
        "A value is wrong if it is given and is not what the paper says, case, punctuation and"
            + " place of the tone mark aside; a number's leading zeros, too.",
        "papers.tsv tells each paper; scans with a wrong value that no person is asked about, or of"
            + " 0.9 or more, are kept in the folder alarming.");
  }
}
