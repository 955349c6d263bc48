package vn.sohoa.admin.sample;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;

/** The command {@code sohoa admin sample}: writes a sample scan. */
public final class SampleCommand {
  private static final int OK = 0;
  private static final int FAILED = 1;
  private static final int WRONG_USE = 2;
  private static final String HELP =
      """
      Writes the scan of an invented paper, to try the service with.

      Usage: sohoa admin sample --out FILE [options]

        --out FILE        where to; the extension decides: pdf, tif, jpg or png
        --number TEXT     number of the paper (1178)
        --notation TEXT   its notation (QĐ-BQL)
        --date DATE       its date as YYYY-MM-DD (2025-04-15)
        --type TEXT       its kind (Quyết định)
        --subject TEXT    what it is about
        --body FILE       what it says, in UTF-8, each line a paragraph
        --dossier CODE    dossier code, printed and as a QR code (none)
        --pages N         how many pages, for pdf and tif (1)
        --dpi N           resolution, 72 to 600 (300)
        --skew DEGREES    how far the page is turned clockwise (0.6)
        --noise N         grain of the paper, 0 to 64 (4)
        --seed N          another number, another grain (20250415)
        --help            this text
      """;

  private SampleCommand() {}

  /**
   * Runs the command.
   *
   * @return the exit code: 0 done, 1 the file could not be written, 2 wrong use
   */
  public static int run(String... args) {
    return run(System.out, System.err, args);
  }

  static int run(PrintStream out, PrintStream err, String... args) {
    if (List.of(args).contains("--help")) {
      out.print(HELP);
      return OK;
    }
    try {
      SampleOptions options = SampleOptions.parse(args);
      options.scan().write(options.file());
      out.println(options.file());
      return OK;
    } catch (IllegalArgumentException e) {
      err.println("sohoa admin sample: " + e.getMessage());
      err.print(HELP);
      return WRONG_USE;
    } catch (IOException e) {
      err.println("sohoa admin sample: " + e.getMessage());
      return FAILED;
    }
  }
}
