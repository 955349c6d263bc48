package vn.sohoa.bench.fields;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
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
import vn.sohoa.clean.finding.Severity;
import vn.sohoa.engine.MediaType;
import vn.sohoa.engine.NativeLibraries;
import vn.sohoa.extract.Extraction;
import vn.sohoa.extract.Extractor;
import vn.sohoa.review.measure.Proportion;

/**
 * How many papers pass without a person, and how many of their values are wrong: with every warning
 * as a reason to stop, as it was before there was a policy, and with the policy as shipped. Each
 * paper is read in one condition, in turn. Findings about scan and link are left out.
 */
public final class StraightThroughBenchmark implements Benchmark {
  private static final int PAPERS = 116;

  private final Extractor extractor = new Extractor();
  private final List<Passage> passages = new ArrayList<>();

  /**
   * A paper that was read.
   *
   * @param wrong values that are given and wrong
   * @param wrongKeys those of them that identify the paper or its owner
   */
  private record Passage(
      String group, boolean passesBefore, boolean passesNow, int given, int wrong, int wrongKeys) {}

  @Override
  public String name() {
    return "straight";
  }

  @Override
  public Report run(Options options) throws IOException, InterruptedException {
    var review = new ShippedReview(ShippedPolicy.read());
    NativeLibraries libraries =
        NativeLibraries.unpackInto(options.outputFolder().resolve("native"));
    Path folder = Files.createDirectories(options.outputFolder().resolve("straight"));
    List<Integer> dpi = options.list("dpi", "200,300").stream().map(Integer::valueOf).toList();
    List<Condition> conditions =
        options.list("conditions", "clean,skew,jpeg40,seal").stream().map(Condition::of).toList();
    int count = options.number("pages", PAPERS);
    long seed = options.number("seed", 1);
    try (var texts = new PageTexts(libraries, folder)) {
      for (int i = 0; i < count; i++) {
        int resolution = dpi.get(i / conditions.size() % dpi.size());
        addGenerated(
            texts, folder, seed, i, resolution, conditions.get(i % conditions.size()), review);
      }
      var real = new RealPapers(options.path("scans", "../shared/scans"));
      for (Map.Entry<Path, Expected> paper : real.all().entrySet()) {
        add(
            extractor.extract(List.of(texts.firstPage(paper.getKey(), MediaType.PDF))),
            paper.getValue(),
            review);
      }
    }
    return new Report("Papers without a person", notes(count, seed), List.of(table()));
  }

  private void addGenerated(
      PageTexts texts,
      Path folder,
      long seed,
      int i,
      int resolution,
      Condition condition,
      ShippedReview review)
      throws IOException, InterruptedException {
    List<FontFamily> fonts = FontFamilies.available();
    LaidOutPaper paper = lay(fonts, seed, i);
    BufferedImage back = lay(fonts, seed, i + 1).draw(resolution);
    Path file =
        new Degrader(resolution, fonts.getFirst())
            .scan(condition, paper.draw(resolution), back, paper.seal(), seed * 1000 + i)
            .writeTo(folder.resolve("scan"));
    MediaType type = condition.isJpeg() ? MediaType.JPEG : MediaType.PNG;
    Extraction extraction = extractor.extract(List.of(texts.firstPage(file, type)));
    Files.delete(file);
    add(extraction, Expected.of("generated, " + condition.key(), paper.paper()), review);
  }

  private static LaidOutPaper lay(List<FontFamily> fonts, long seed, int i) {
    return PaperLayout.of(Papers.make(seed, i), fonts.get(i % fonts.size()), i % 2 == 0 ? 14 : 13);
  }

  private void add(Extraction extraction, Expected expected, ShippedReview review) {
    List<Answer> answers = expected.answers(extraction);
    List<Answer> wrong = answers.stream().filter(Answer::isWrong).toList();
    passages.add(
        new Passage(
            expected.group(),
            extraction.findings().stream()
                .noneMatch(finding -> finding.code().severity() != Severity.INFO),
            review.blocking(extraction).isEmpty(),
            (int) answers.stream().filter(Answer::isGiven).count(),
            wrong.size(),
            (int) wrong.stream().filter(answer -> review.isKey(answer, extraction)).count()));
  }

  private Report.Table table() {
    List<String> groups = passages.stream().map(Passage::group).distinct().sorted().toList();
    var rows = new ArrayList<List<Object>>();
    groups.forEach(group -> rows.add(row(group, passage -> passage.group().equals(group))));
    rows.add(row("all generated", passage -> passage.group().startsWith("generated")));
    return new Report.Table(
        "Passed without a person",
        List.of(
            "papers",
            "n",
            "passed before, %",
            "passed now, %",
            "values wrong among passed before",
            "values wrong among passed now",
            "papers with a wrong key value among passed now",
            "at most, with 95 %"),
        rows);
  }

  private List<Object> row(String name, Predicate<Passage> group) {
    List<Passage> all = passages.stream().filter(group).toList();
    List<Passage> before = all.stream().filter(Passage::passesBefore).toList();
    List<Passage> now = all.stream().filter(Passage::passesNow).toList();
    long wrongPapers = now.stream().filter(passage -> passage.wrongKeys() > 0).count();
    return List.of(
        name,
        Integer.toString(all.size()),
        percent(before.size(), all.size()),
        percent(now.size(), all.size()),
        wrong(before),
        wrong(now),
        wrongPapers + " of " + now.size(),
        now.isEmpty()
            ? "–"
            : decimal(100 * new Proportion(wrongPapers, now.size()).wilson().high()) + " %");
  }

  private static String wrong(List<Passage> passed) {
    return passed.stream().mapToInt(Passage::wrong).sum()
        + " of "
        + passed.stream().mapToInt(Passage::given).sum();
  }

  private static String percent(int part, int all) {
    return all == 0 ? "–" : decimal(100.0 * part / all);
  }

  private static String decimal(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }

  private static List<String> notes(int count, long seed) {
    return List.of(
        count
            + " made-up papers (seed "
            + seed
            + ") of all 29 kinds in turn, each in one condition and resolution in turn.",
        "Before: every finding of severity warning or error stopped a paper. Now: the review policy as shipped.",
        "Findings about the scan and the link are left out, so that these are upper bounds of what passes in service.",
        "A value is wrong if it is given and is not what the paper says, case, punctuation and place of the tone mark aside.");
  }
}
