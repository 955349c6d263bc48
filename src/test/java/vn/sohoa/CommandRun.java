package vn.sohoa;

import java.io.PrintWriter;
import java.io.StringWriter;
import picocli.CommandLine;

/** One run of the program's command line within the test's own process. */
public record CommandRun(int exitCode, String out, String err) {
  /** Runs {@code sohoa} with these arguments. */
  public static CommandRun of(String... arguments) {
    var out = new StringWriter();
    var err = new StringWriter();
    CommandLine sohoa =
        SohoaCommand.commandLine()
            .setOut(new PrintWriter(out, true))
            .setErr(new PrintWriter(err, true));
    int exitCode = sohoa.execute(arguments);
    return new CommandRun(exitCode, out.toString(), err.toString());
  }

  /** Runs {@code sohoa} with the words of a line, which are separated by single blanks. */
  public static CommandRun ofLine(String line) {
    return of(line.split(" ", -1));
  }
}
