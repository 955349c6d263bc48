package vn.sohoa.admin;

import java.util.Arrays;
import vn.sohoa.admin.api.ApiCommand;
import vn.sohoa.admin.demo.DemoCommand;
import vn.sohoa.admin.sample.SampleCommand;
import vn.sohoa.admin.trykind.TryKindCommand;

/** {@code sohoa admin …}. */
public final class AdminCommand {
  private static final int EXIT_USAGE = 64;
  private static final String HELP =
      """
      sohoa admin import-units FILE   import which administrative units became which; '--help' tells the format
      sohoa admin sample --out FILE   draw a sample scan; 'sohoa admin sample --help' lists the options
      sohoa admin try-kind FILE SCAN  show what a definition of a kind of paper finds on a scan
      sohoa admin report --month 2026-10 --out FILE
                                      write the monthly report as PDF, XLSX or JSON
      sohoa admin import-procedures FILE
                                      import a catalogue of procedures from CSV, XLSX or JSON
      sohoa admin rebuild-coverage    compute all coverage anew
      sohoa admin demo --dossiers N   make up an authority with its dossiers and papers; 'sohoa admin demo --help'
      """;

  private AdminCommand() {}

  /** The exit code: 0, or 64 for a command that is not there. */
  public static int run(String... arguments) {
    String command = arguments.length == 0 ? "--help" : arguments[0];
    return switch (command) {
      case "sample" -> SampleCommand.run(Arrays.copyOfRange(arguments, 1, arguments.length));
      case "try-kind" -> TryKindCommand.run(Arrays.copyOfRange(arguments, 1, arguments.length));
      case "report", "import-procedures", "import-units", "rebuild-coverage" ->
          ApiCommand.run(command, Arrays.copyOfRange(arguments, 1, arguments.length));
      case "demo" -> DemoCommand.run(Arrays.copyOfRange(arguments, 1, arguments.length));
      case "--help" -> {
        System.out.print(HELP);
        yield 0;
      }
      default -> {
        System.err.print("sohoa admin: unknown command '" + command + "'\n" + HELP);
        yield EXIT_USAGE;
      }
    };
  }
}
