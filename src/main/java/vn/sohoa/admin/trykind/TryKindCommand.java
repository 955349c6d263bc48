package vn.sohoa.admin.trykind;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import vn.sohoa.engine.FaultException;
import vn.sohoa.extract.Extraction;
import vn.sohoa.extract.Extractor;
import vn.sohoa.extract.kind.Kind;
import vn.sohoa.extract.kind.KindException;
import vn.sohoa.extract.kind.KindReader;
import vn.sohoa.extract.kind.Kinds;

/** The command {@code sohoa admin try-kind}. */
public final class TryKindCommand {
  private static final int OK = 0;
  private static final int FAILED = 1;
  private static final int WRONG_USE = 2;
  private static final String HELP =
      """
      Reads a scan and shows what a definition of a kind of paper finds on it. Nothing is stored.
      Usage: sohoa admin try-kind FILE SCAN
        FILE   the definition, YAML; its kinds are added to those that come with the program
        SCAN   pdf, tif, jpg or png; of a long document the first 10 pages are read
      """;

  private TryKindCommand() {}

  /**
   * Runs the command.
   *
   * @return the exit code: 0 done, 1 the definition or the scan cannot be used, 2 wrong use
   */
  public static int run(String... args) {
    return run(System.out, System.err, args);
  }

  static int run(PrintStream out, PrintStream err, String... args) {
    if (List.of(args).contains("--help")) {
      out.print(HELP);
      return OK;
    }
    if (args.length != 2) {
      err.print("sohoa admin try-kind: give a definition and a scan\n" + HELP);
      return WRONG_USE;
    }
    try {
      out.print(attempt(Path.of(args[0]), Path.of(args[1])));
      return OK;
    } catch (KindException e) {
      err.println("sohoa admin try-kind: " + e.getMessage());
    } catch (FaultException e) {
      err.println("sohoa admin try-kind: " + args[1] + ": " + e.fault() + ", " + e.getMessage());
    } catch (IOException e) {
      err.println("sohoa admin try-kind: " + e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return FAILED;
  }

  private static String attempt(Path file, Path scan) throws IOException, InterruptedException {
    List<Kind> added = KindReader.read(file.getFileName().toString(), Files.readString(file));
    Kinds kinds = Kinds.builtIn().with(added);
    Extraction extraction = new Extractor(() -> kinds).extract(ScanReading.read(scan));
    return TrialReport.of(extraction);
  }
}
