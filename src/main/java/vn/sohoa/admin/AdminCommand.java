package vn.sohoa.admin;

import java.util.Arrays;
import vn.sohoa.admin.demo.DemoCommand;
import vn.sohoa.admin.sample.SampleCommand;

/** {@code sohoa admin …}. */
public final class AdminCommand {
  private static final int EXIT_USAGE = 64;
  private static final String HELP =
      """
      sohoa admin sample --out FILE   draw a sample scan; 'sohoa admin sample --help' lists the options
      sohoa admin demo --dossiers N   make up an authority with its dossiers and papers; 'sohoa admin demo --help'
      """;

  private AdminCommand() {}

  /** The exit code: 0, or 64 for a command that is not there. */
  public static int run(String... arguments) {
    String command = arguments.length == 0 ? "--help" : arguments[0];
    return switch (command) {
      case "sample" -> SampleCommand.run(Arrays.copyOfRange(arguments, 1, arguments.length));
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
