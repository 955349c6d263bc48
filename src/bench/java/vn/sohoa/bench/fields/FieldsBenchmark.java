package vn.sohoa.bench.fields;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.sohoa.bench.Benchmark;
import vn.sohoa.bench.Options;
import vn.sohoa.bench.Report;
import vn.sohoa.bench.degrade.Condition;
import vn.sohoa.bench.degrade.Degrader;
import vn.sohoa.bench.paper.FontFamilies;
import vn.sohoa.bench.paper.FontFamily;
import vn.sohoa.bench.paper.LaidOutPaper;
import vn.sohoa.bench.paper.PaperLayout;
import vn.sohoa.bench.paper.Papers;
import vn.sohoa.engine.MediaType;
import vn.sohoa.engine.NativeLibraries;
import vn.sohoa.extract.Extraction;
import vn.sohoa.extract.Extractor;
import vn.sohoa.page.PageContent;

/** Reads the fields of made-up papers of all kinds in bad conditions, and of real scans. */
public final class FieldsBenchmark implements Benchmark {
  private static final int ALL_KINDS = 29;
  private static final int ROUNDS = 20;

  private final Extractor extractor = new Extractor();
  private final List<Answer> answers = new ArrayList<>();
  private final List<PageContent> pages = new ArrayList<>();

  @Override
  public String name() {
    return "fields";
  }

  @Override
  public Report run(Options options) throws IOException, InterruptedException {
    NativeLibraries libraries =
        NativeLibraries.unpackInto(options.outputFolder().resolve("native"));
    Path folder = Files.createDirectories(options.outputFolder().resolve("fields"));
    List<Integer> dpi = options.list("dpi", "200,300").stream().map(Integer::valueOf).toList();
    List<Condition> conditions =
        options.list("conditions", "clean,skew,jpeg40,seal").stream().map(Condition::of).toList();
    int count = options.number("pages", ALL_KINDS);
    long seed = options.number("seed", 1);
    try (var texts = new PageTexts(libraries, folder)) {
      for (int i = 0; i < count; i++) {
        addGenerated(texts, folder, seed, i, dpi, conditions);
      }
      var real = new RealPapers(options.path("scans", "../shared/scans"));
      for (Map.Entry<Path, Expected> paper : real.all().entrySet()) {
        add(texts.firstPage(paper.getKey(), MediaType.PDF), paper.getValue());
      }
    }
    return new Report("Fields of papers", notes(count, seed), new Figures(answers).tables());
  }

  private void addGenerated(
      PageTexts texts, Path folder, long seed, int i, List<Integer> dpi, List<Condition> conditions)
      throws IOException, InterruptedException {
    List<FontFamily> fonts = FontFamilies.available();
    LaidOutPaper paper = lay(fonts, seed, i);
    for (int resolution : dpi) {
      BufferedImage page = paper.draw(resolution);
      BufferedImage back = lay(fonts, seed, i + 1).draw(resolution);
      var degrader = new Degrader(resolution, fonts.getFirst());
      for (Condition condition : conditions) {
        Path file =
            degrader
                .scan(condition, page, back, paper.seal(), seed * 1000 + i)
                .writeTo(folder.resolve("scan-" + resolution + "-" + condition.key()));
        MediaType type = condition.isJpeg() ? MediaType.JPEG : MediaType.PNG;
        String group = resolution + " dpi, " + condition.key();
        add(texts.firstPage(file, type), Expected.of(group, paper.paper()));
        Files.delete(file);
      }
    }
  }

  private static LaidOutPaper lay(List<FontFamily> fonts, long seed, int i) {
    return PaperLayout.of(Papers.make(seed, i), fonts.get(i % fonts.size()), i % 2 == 0 ? 14 : 13);
  }

  private void add(PageContent page, Expected expected) {
    pages.add(page);
    Extraction extraction = extractor.extract(List.of(page));
    expected
        .values()
        .forEach(
            (name, value) ->
                answers.add(Answer.of(expected.group(), name, value, extraction.field(name))));
  }

  private List<String> notes(int count, long seed) throws IOException {
    String fonts =
        FontFamilies.available().stream().map(FontFamily::name).collect(Collectors.joining(", "));
    return List.of(
        count + " made-up papers (seed " + seed + ") of all 29 kinds in turn in: " + fonts,
        "A value that is empty where the paper says something is not exact, but not wrong either.",
        "Real scans appear only where the folder of -Dbench.scans exists; only their first pages"
            + " are read here, so without signers and without the days of signatures.",
        "Extraction and cleaning: "
            + millisecondsPerPage()
            + " ms of processor time a page, after warming up.");
  }

  private double millisecondsPerPage() {
    for (int round = 0; round < ROUNDS; round++) {
      extractAll();
    }
    ThreadMXBean clock = ManagementFactory.getThreadMXBean();
    long start = clock.getCurrentThreadCpuTime();
    for (int round = 0; round < ROUNDS; round++) {
      extractAll();
    }
    double nanos =
        (double) (clock.getCurrentThreadCpuTime() - start) / ROUNDS / Math.max(1, pages.size());
    return Math.round(nanos / 10_000) / 100.0;
  }

  private int extractAll() {
    return pages.stream().mapToInt(page -> extractor.extract(List.of(page)).fields().size()).sum();
  }
}
