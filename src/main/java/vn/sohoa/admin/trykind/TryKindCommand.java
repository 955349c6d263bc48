package vn.sohoa.admin.trykind;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.sohoa.cli.CommandFailedException;
import vn.sohoa.cli.UsageChecks;
import vn.sohoa.engine.FaultException;
import vn.sohoa.extract.Extractor;
import vn.sohoa.extract.kind.Kind;
import vn.sohoa.extract.kind.KindException;
import vn.sohoa.extract.kind.KindReader;
import vn.sohoa.extract.kind.Kinds;

/** The command {@code sohoa admin try-kind}. */
@Command(
    name = "try-kind",
    description = {
      "Read a scan, or all scans of a folder, and show what a definition of a kind of paper finds"
          + " on them. Nothing is stored.",
      "",
      "For a folder, the values on each scan are followed by the number of scans with a value and"
          + " its mean confidence for each field; with true values, also by precision (right ones"
          + " of those found) and recall (right ones of the true ones). The exit code is 1 if a"
          + " scan cannot be read."
    })
public final class TryKindCommand implements Callable<Integer> {
  private static final String SCANS = "*.{pdf,tif,tiff,jpg,jpeg,png,PDF,TIF,TIFF,JPG,JPEG,PNG}";

  @Spec CommandSpec spec;

  @Parameters(
      index = "0",
      paramLabel = "FILE",
      description = "The definition, in YAML; its kinds are added to the built-in ones.")
  Path file;

  @Parameters(
      index = "1",
      paramLabel = "SCAN",
      description =
          "A pdf, tif, jpg or png, or a folder with such files; the first 10 pages of each are"
              + " read.")
  Path scan;

  @Option(
      names = "--truth",
      paramLabel = "TABLE",
      description =
          "True values of the scans of a folder, as .csv in UTF-8: the column file has the name of"
              + " the scan, each other one the name of a field, or kind. An empty cell says that"
              + " the paper has no such value; several values are separated by semicolons.")
  @Nullable Path truth;

  @Override
  public Integer call() throws IOException, InterruptedException {
    boolean isFolder = Files.isDirectory(scan);
    UsageChecks.require(
        spec, truth == null || isFolder, "--truth needs a folder of scans, not one scan");
    try {
      List<Kind> added = KindReader.read(file.getFileName().toString(), Files.readString(file));
      Kinds kinds = Kinds.builtIn().with(added);
      var extractor = new Extractor(() -> kinds);
      return isFolder ? tryFolder(added, extractor) : tryScan(extractor);
    } catch (KindException e) {
      throw new CommandFailedException(String.valueOf(e.getMessage()), e);
    }
  }

  private int tryScan(Extractor extractor) throws IOException, InterruptedException {
    try (ScanReader reader = ScanReader.open()) {
      print(TrialReport.of(extractor.extract(reader.read(scan))));
      return ExitCode.OK;
    } catch (FaultException e) {
      throw new CommandFailedException(scan + ": " + e.fault() + ", " + e.getMessage(), e);
    }
  }

  private int tryFolder(List<Kind> added, Extractor extractor)
      throws IOException, InterruptedException {
    Truth known = truth == null ? Truth.NONE : new TruthReader(added).read(truth);
    List<Path> scans = scans();
    var trials = new ArrayList<ScanTrial>();
    try (ScanReader reader = ScanReader.open()) {
      for (Path found : scans) {
        trials.add(attempt(found, reader, extractor));
      }
    }
    var table = new TrialTable(added, trials, known);
    print(table.text());
    return table.isComplete() ? ExitCode.OK : ExitCode.SOFTWARE;
  }

  private static ScanTrial attempt(Path scan, ScanReader reader, Extractor extractor)
      throws IOException, InterruptedException {
    String name = scan.getFileName().toString();
    try {
      return ScanTrial.of(name, extractor.extract(reader.read(scan)));
    } catch (FaultException e) {
      return ScanTrial.unreadable(name, e.fault() + ", " + e.getMessage());
    }
  }

  private List<Path> scans() throws IOException {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(scan, SCANS)) {
      Stream<Path> found = StreamSupport.stream(files.spliterator(), false);
      List<Path> scans = found.filter(Files::isRegularFile).sorted().toList();
      if (scans.isEmpty()) {
        throw new IOException(scan + " has no pdf, tif, jpg or png");
      }
      return scans;
    }
  }

  private void print(String text) {
    PrintWriter out = spec.commandLine().getOut();
    out.print(text);
    out.flush();
  }
}
