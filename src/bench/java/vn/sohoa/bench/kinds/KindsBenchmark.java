package vn.sohoa.bench.kinds;

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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.sohoa.bench.Benchmark;
import vn.sohoa.bench.Options;
import vn.sohoa.bench.Report;
import vn.sohoa.bench.degrade.Condition;
import vn.sohoa.bench.fields.PageTexts;
import vn.sohoa.bench.paper.FontFamilies;
import vn.sohoa.bench.paper.FontFamily;
import vn.sohoa.engine.NativeLibraries;
import vn.sohoa.extract.kind.Kind;
import vn.sohoa.extract.kind.Kinds;

/** Recognises and extracts samples of every kind, drawn from their templates. */
public final class KindsBenchmark implements Benchmark {
  private static final int MOST_WORKERS = 2;

  @Override
  public String name() {
    return "kinds";
  }

  @Override
  public Report run(Options options) throws IOException, InterruptedException {
    Path folder = Files.createDirectories(options.outputFolder().resolve("kinds"));
    Kinds definitions = Kinds.builtIn();
    var plan =
        new SampleReader.Plan(
            options.number("seed", 1),
            folder,
            options.list("dpi", "200,300").stream().map(Integer::valueOf).toList(),
            options.list("conditions", "clean,skew,noise,jpeg40,combo").stream()
                .map(Condition::of)
                .toList(),
            definitions.all().stream().sorted(Comparator.comparing(Kind::id)).toList(),
            definitions);
    int all = plan.kinds().size() * plan.dpi().size() * plan.conditions().size();
    int count = options.number("papers", all);
    List<KindCase> cases = readAll(options, plan, count);
    Files.write(
        folder.resolve("misses.tsv"),
        Stream.concat(Stream.of(KindCase.HEAD), cases.stream().flatMap(it -> it.lines().stream()))
            .toList());
    return new Report("Kinds of paper", notes(plan, count, all), new KindFigures(cases).tables());
  }

  private static List<KindCase> readAll(Options options, SampleReader.Plan plan, int count)
      throws IOException, InterruptedException {
    int workers = Math.min(MOST_WORKERS, Runtime.getRuntime().availableProcessors());
    NativeLibraries libraries =
        NativeLibraries.unpackInto(options.outputFolder().resolve("native"));
    try (var texts = new PageTexts(libraries, plan.folder(), workers);
        ExecutorService threads = Executors.newFixedThreadPool(workers)) {
      var parts = new ArrayList<Callable<List<KindCase>>>();
      for (int worker = 0; worker < workers; worker++) {
        var reader = new SampleReader(plan, texts);
        int first = worker;
        parts.add(() -> read(reader, first, workers, count));
      }
      return merge(threads.invokeAll(parts));
    }
  }

  private static List<KindCase> read(SampleReader reader, int first, int step, int count)
      throws IOException, InterruptedException {
    var cases = new ArrayList<KindCase>();
    for (int i = first; i < count; i += step) {
      cases.add(reader.read(i));
    }
    return cases;
  }

  private static List<KindCase> merge(List<Future<List<KindCase>>> parts)
      throws IOException, InterruptedException {
    var cases = new ArrayList<KindCase>();
    for (Future<List<KindCase>> part : parts) {
      try {
        cases.addAll(part.get());
      } catch (ExecutionException e) {
        throw new IOException("a paper could not be read", e.getCause());
      }
    }
    cases.sort(Comparator.comparingInt(KindCase::index));
    return cases;
  }

  private static List<String> notes(SampleReader.Plan plan, int count, int all) throws IOException {
    String fonts =
        FontFamilies.available().stream().map(FontFamily::name).collect(Collectors.joining(", "));
    return List.of(
        "%d of %d samples (seed %d): %d kinds, each at every resolution in every condition"
                .formatted(count, all, plan.seed(), plan.kinds().size())
            + " in a complete run; a shorter one takes kinds and conditions in turn.",
        "Set in: " + fonts + ". Each paper differs in layout, wording, labels, fonts and values.",
        "A label is one of the definition if it is equal to one of the field's anchors, diacritics"
            + " and punctuation aside; a field without anchors and the head of NĐ 30/2020 count as"
            + " known. Templates were written without regard to the definitions.",
        "Exact: as printed or as the field's cleaner writes it, case and punctuation aside. A"
            + " number without its unit is exact, a part of a text is not.",
        "The fields of a paper of which another kind was recognised count as missing unless they"
            + " have the same names.",
        "Tick boxes and tables count where the definition has such a field.",
        "misses.tsv in target/bench/kinds tells each miss.");
  }
}
