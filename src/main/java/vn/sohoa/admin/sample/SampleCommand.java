package vn.sohoa.admin.sample;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.sohoa.admin.sample.draw.Sheets;
import vn.sohoa.admin.sample.paper.DrawnPaper;
import vn.sohoa.cli.UsageChecks;

/** The command {@code sohoa admin sample}. */
@Command(
    name = "sample",
    description = "Draw the scan of an invented paper, to try the service with.")
public final class SampleCommand implements Callable<Integer> {
  private static final List<String> EXTENSIONS =
      List.of("pdf", "tif", "tiff", "jpg", "jpeg", "png");

  @Spec CommandSpec spec;
  @Mixin PaperOptions paper;
  @Mixin KindOptions kind;
  @Mixin LookOptions look;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "FILE",
      description = "File to write; its extension selects the format: pdf, tif, jpg or png.")
  Path out;

  @Option(
      names = "--pages",
      paramLabel = "N",
      description = "Number of pages, for pdf and tif (default: ${DEFAULT-VALUE}).")
  int pages = 1;

  @Option(
      names = "--dpi",
      paramLabel = "N",
      description = "Resolution, 72 to 600 (default: ${DEFAULT-VALUE}).")
  int dpi = 300;

  @Override
  public Integer call() throws IOException {
    UsageChecks.requireExtension(spec, "--out", out, EXTENSIONS);
    UsageChecks.requireRange(spec, "--dpi", dpi, SampleScan.MIN_DPI, SampleScan.MAX_DPI);
    SampleFormat format = SampleFormat.ofName(out);
    UsageChecks.requireRange(spec, "--pages", pages, 1, format.maxPages());
    ScanLook scanned = look.look(spec);
    Optional<DrawnPaper> drawn = kind.draw(spec, look.seed, pages, paper.dossier);
    Sheets sheets = drawn.isPresent() ? drawn.get() : paper.paper();
    format.write(new SampleScan(sheets, pages, dpi, scanned), out);
    if (drawn.isPresent()) {
      kind.writeTruth(drawn.get());
    }
    spec.commandLine().getOut().println(out);
    return ExitCode.OK;
  }
}
