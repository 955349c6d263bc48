package vn.sohoa.admin.trykind;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.sohoa.cli.CommandFailedException;
import vn.sohoa.engine.FaultException;
import vn.sohoa.extract.Extraction;
import vn.sohoa.extract.Extractor;
import vn.sohoa.extract.kind.Kind;
import vn.sohoa.extract.kind.KindException;
import vn.sohoa.extract.kind.KindReader;
import vn.sohoa.extract.kind.Kinds;

/** The command {@code sohoa admin try-kind}. */
@Command(
    name = "try-kind",
    description =
        "Read a scan and show what a definition of a kind of paper finds on it. Nothing is stored.")
public final class TryKindCommand implements Callable<Integer> {
  @Spec CommandSpec spec;

  @Parameters(
      index = "0",
      paramLabel = "FILE",
      description = "The definition, in YAML; its kinds are added to the built-in ones.")
  Path file;

  @Parameters(
      index = "1",
      paramLabel = "SCAN",
      description = "A pdf, tif, jpg or png; the first 10 pages are read.")
  Path scan;

  @Override
  public Integer call() throws IOException, InterruptedException {
    try {
      PrintWriter out = spec.commandLine().getOut();
      out.print(attempt(file, scan));
      out.flush();
      return ExitCode.OK;
    } catch (KindException e) {
      throw new CommandFailedException(String.valueOf(e.getMessage()), e);
    } catch (FaultException e) {
      throw new CommandFailedException(scan + ": " + e.fault() + ", " + e.getMessage(), e);
    }
  }

  private static String attempt(Path file, Path scan) throws IOException, InterruptedException {
    List<Kind> added = KindReader.read(file.getFileName().toString(), Files.readString(file));
    Kinds kinds = Kinds.builtIn().with(added);
    Extraction extraction = new Extractor(() -> kinds).extract(ScanReading.read(scan));
    return TrialReport.of(extraction);
  }
}
