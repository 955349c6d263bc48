package vn.sohoa.bench;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import vn.sohoa.bench.demo.DemoBenchmark;
import vn.sohoa.bench.fields.FieldsBenchmark;
import vn.sohoa.bench.fields.StraightThroughBenchmark;
import vn.sohoa.bench.fields.ThroughBenchmark;
import vn.sohoa.bench.kinds.KindsBenchmark;
import vn.sohoa.bench.links.LinksBenchmark;
import vn.sohoa.bench.ocr.OcrBenchmark;
import vn.sohoa.bench.speed.SpeedBenchmark;

/** Runs the benchmarks that are asked for by name, or all. */
public final class BenchMain {
  private static final List<Benchmark> ALL =
      List.of(
          new OcrBenchmark(),
          new FieldsBenchmark(),
          new StraightThroughBenchmark(),
          new LinksBenchmark(),
          new SpeedBenchmark(),
          new ThroughBenchmark(),
          new KindsBenchmark(),
          new DemoBenchmark());

  private BenchMain() {}

  /**
   * @param args names; none, or an empty one, for all
   */
  public static void main(String[] args) throws Exception {
    var options = new Options(System.getProperties());
    Files.createDirectories(options.outputFolder());
    var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    for (Benchmark benchmark : chosen(List.of(args))) {
      Report report = benchmark.run(options);
      out.println(ReportWriter.write(report, options.outputFolder(), benchmark.name()));
    }
  }

  private static List<Benchmark> chosen(List<String> names) {
    List<String> wanted = names.stream().filter(name -> !name.isBlank()).toList();
    List<String> known = ALL.stream().map(Benchmark::name).toList();
    if (!known.containsAll(wanted)) {
      throw new IllegalArgumentException("benchmarks are " + known + ", not " + wanted);
    }
    return ALL.stream().filter(b -> wanted.isEmpty() || wanted.contains(b.name())).toList();
  }
}
