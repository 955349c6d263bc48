package vn.sohoa.bench.ocr;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
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
import vn.sohoa.engine.ReadingProfile;

/**
 * Reads made-up pages in bad conditions, and shared scans where there are any, by stock Tesseract
 * and by Sohoa in the same run.
 */
public final class OcrBenchmark implements Benchmark {
  static final String STOCK_FAST = "Stock fast";
  static final String STOCK_BEST = "Stock best";
  static final String SOHOA = "Sohoa";
  static final String SOHOA_QUICK = "Sohoa quick";

  private static final String ALL_CONDITIONS =
      List.of(Condition.values()).stream().map(Condition::key).collect(Collectors.joining(","));

  @Override
  public String name() {
    return "ocr";
  }

  @Override
  public Report run(Options options) throws IOException, InterruptedException {
    NativeLibraries libraries = load(options);
    Path folder = Files.createDirectories(options.outputFolder().resolve("ocr"));
    List<Integer> dpi = options.list("dpi", "150,200,300").stream().map(Integer::valueOf).toList();
    List<Condition> conditions =
        options.list("conditions", ALL_CONDITIONS).stream().map(Condition::of).toList();
    List<FontFamily> fonts = FontFamilies.available();
    var pages =
        new GeneratedPages(fonts, options.number("seed", 1), options.number("pages", 4), folder);
    var examination = new Examination(readers(libraries.folder()));

    pages.forEach(dpi.subList(0, 1), List.of(Condition.CLEAN), examination::warmUp);
    pages.forEach(dpi, conditions, examination::add);
    for (TestPage page : new SharedScans(options.path("scans", "../shared/scans")).pages()) {
      examination.add(page);
    }

    var memory = new EngineMemory(libraries, folder.toAbsolutePath());
    var goals = new Goals(examination, dpi);
    var tables = new ArrayList<Report.Table>();
    tables.add(goals.table(a4Memory(memory, fonts, folder), a0Memory(memory, fonts)));
    tables.addAll(new Figures(examination).tables());
    return new Report("Reading of pages", notes(pages, fonts), tables);
  }

  /** JNA looks for libraries where this property says. */
  private static NativeLibraries load(Options options) throws IOException {
    NativeLibraries libraries =
        NativeLibraries.unpackInto(options.outputFolder().resolve("native"));
    System.setProperty("jna.library.path", libraries.folder().toString());
    System.setProperty("jna.encoding", "UTF-8");
    return libraries;
  }

  private static List<PageReader> readers(Path models) throws IOException {
    return List.of(
        new StockTesseract(STOCK_FAST, models, "vie_fast"),
        new StockTesseract(STOCK_BEST, models, "vie_best"),
        new SohoaReader(SOHOA, models, ReadingProfile.STANDARD),
        new SohoaReader(SOHOA_QUICK, models, ReadingProfile.QUICK));
  }

  private static OptionalDouble a4Memory(EngineMemory memory, List<FontFamily> fonts, Path folder)
      throws IOException, InterruptedException {
    LaidOutPaper paper = PaperLayout.of(Papers.make(0, 0), fonts.getFirst(), 13);
    BufferedImage drawn = paper.draw(300);
    Path file =
        new Degrader(300, fonts.getFirst())
            .scan(Condition.COMBO, drawn, drawn, paper.seal(), 0)
            .writeTo(folder.resolve("a4").toAbsolutePath());
    return memory.peakMegabytes(file, MediaType.JPEG);
  }

  private static OptionalDouble a0Memory(EngineMemory memory, List<FontFamily> fonts)
      throws IOException, InterruptedException {
    LaidOutPaper paper = PaperLayout.of(Papers.make(0, 0), fonts.getFirst(), 13);
    return memory.peakMegabytes(memory.poster(paper.draw(300)), MediaType.PNG);
  }

  private static List<String> notes(GeneratedPages pages, List<FontFamily> fonts) {
    String names = fonts.stream().map(FontFamily::name).collect(Collectors.joining(", "));
    return List.of(
        pages.count() + " made-up pages (seed " + pages.seed() + ") in turn in: " + names,
        "Stock: Tesseract's automatic segmentation (psm 3) on the page as it is; the same native"
            + " library and models that Sohoa reads with.",
        "CPU: of the reading thread, with one thread for each page, decoding included;"
            + " memory: peak resident set of an engine process on a JVM.",
        "Shared and real pages appear only where the folder of -Dbench.scans exists.");
  }
}
