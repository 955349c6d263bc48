package vn.sohoa.bench.speed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import vn.sohoa.bench.Benchmark;
import vn.sohoa.bench.Options;
import vn.sohoa.bench.Report;
import vn.sohoa.bench.degrade.Condition;
import vn.sohoa.bench.degrade.Degrader;
import vn.sohoa.bench.fields.PageTexts;
import vn.sohoa.bench.paper.FontFamilies;
import vn.sohoa.bench.paper.FontFamily;
import vn.sohoa.bench.paper.LaidOutPaper;
import vn.sohoa.bench.paper.PaperLayout;
import vn.sohoa.bench.paper.Papers;
import vn.sohoa.engine.MediaType;
import vn.sohoa.engine.NativeLibraries;
import vn.sohoa.engine.PageFiles;

/** Times extraction and cleaning on pages that an engine has really read. */
public final class SpeedBenchmark implements Benchmark {
  private static final int ALL_KINDS = 29;
  private static final int DPI = 300;
  private static final double GOAL_MILLIS = 5;

  @Override
  public String name() {
    return "speed";
  }

  @Override
  public Report run(Options options) throws IOException, InterruptedException, RunnerException {
    Path pages = Files.createDirectories(options.outputFolder().resolve("speed"));
    int count = options.number("pages", ALL_KINDS);
    readPages(options, pages, count);
    var jmh =
        new OptionsBuilder()
            .include(ExtractionSpeed.class.getName())
            .jvmArgsAppend("-D" + ExtractionSpeed.FOLDER + "=" + pages.toAbsolutePath())
            .shouldFailOnError(true)
            .build();
    return new Report("Speed of steps", notes(count), List.of(table(new Runner(jmh).run())));
  }

  private static void readPages(Options options, Path folder, int count)
      throws IOException, InterruptedException {
    NativeLibraries libraries =
        NativeLibraries.unpackInto(options.outputFolder().resolve("native"));
    List<FontFamily> fonts = FontFamilies.available();
    long seed = options.number("seed", 1);
    var degrader = new Degrader(DPI, fonts.getFirst());
    Path work = Files.createDirectories(options.outputFolder().resolve("speed-work"));
    try (var texts = new PageTexts(libraries, work)) {
      for (int i = 0; i < count; i++) {
        LaidOutPaper paper = PaperLayout.of(Papers.make(seed, i), fonts.get(i % fonts.size()), 14);
        var page = paper.draw(DPI);
        Path scan =
            degrader
                .scan(Condition.of("clean"), page, page, paper.seal(), seed)
                .writeTo(work.resolve("scan"));
        PageFiles.write(
            folder.resolve("page-%03d.json.gz".formatted(i)), texts.firstPage(scan, MediaType.PNG));
      }
    }
  }

  private static List<String> notes(int count) {
    return List.of(
        count + " made-up first pages of all 29 kinds in turn, read at " + DPI + " dpi",
        "By JMH: average of 10 s after 5 s of warming up, one thread, in a JVM of its own; ± is the"
            + " half width of the 99.9 % interval");
  }

  private static Report.Table table(Collection<RunResult> runs) {
    var rows = new ArrayList<List<Object>>();
    for (RunResult run : runs) {
      Result<?> result = run.getPrimaryResult();
      double millis = result.getScore();
      rows.add(
          List.of(
              result.getLabel(),
              rounded(millis),
              rounded(result.getScoreError()),
              "< " + GOAL_MILLIS,
              millis < GOAL_MILLIS ? "pass" : "miss"));
    }
    return new Report.Table("Time of a page", List.of("Step", "ms", "±", "Goal", ""), rows);
  }

  private static double rounded(double value) {
    return Math.round(value * 1000) / 1000.0;
  }
}
