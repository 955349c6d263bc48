package vn.sohoa;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import vn.sohoa.admin.AdminCommand;
import vn.sohoa.bootstrap.ServeCommand;
import vn.sohoa.cli.CommandStyle;
import vn.sohoa.cli.CompletionCommand;
import vn.sohoa.engine.child.EngineMain;
import vn.sohoa.station.StationCommand;

/** The root of all commands. Its attributes are the default of those of its subcommands. */
@Command(
    name = "sohoa",
    description = {
      "Turns the paper of Vietnamese administrative procedures into trustworthy data.",
      "Without a command it runs the service."
    },
    versionProvider = Version.class,
    scope = ScopeType.INHERIT,
    synopsisSubcommandLabel = "COMMAND",
    usageHelpWidth = 100,
    descriptionHeading = "%n",
    parameterListHeading = "%nParameters:%n",
    optionListHeading = "%nOptions:%n",
    commandListHeading = "%nCommands:%n",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:success", "1:the work failed", "2:wrong usage"},
    subcommands = {AdminCommand.class, StationCommand.class, CompletionCommand.class})
final class SohoaCommand {
  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      scope = ScopeType.INHERIT,
      description = "Show this help and exit.")
  boolean help;

  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      description = "Show the version and exit.")
  boolean version;

  static CommandLine commandLine() {
    return CommandStyle.applyTo(new CommandLine(new SohoaCommand()));
  }

  @Command(
      name = "serve",
      description = {
        "Run the service until it is stopped.",
        "It is configured by environment variables: SOHOA_DATA_DIR (default: data), QUARKUS_HTTP_PORT"
            + " (default: 8080), SOHOA_DATABASE_URL (default: an embedded database) and others.",
        "With --sandbox it is one for tests of client programs: invented data in a folder of its own"
            + " (default: sandbox-data), published access keys, fixed readings instead of OCR."
      })
  void serve(
      @Option(names = "--sandbox", description = "Run a sandbox for tests of client programs.")
          boolean sandbox) {
    if (sandbox) {
      ServeCommand.runSandbox();
    } else {
      ServeCommand.run();
    }
  }

  @Command(
      name = "engine",
      hidden = true,
      description = "Read pages for the service; started by it, not by users.")
  void engine() {
    EngineMain.run();
  }
}
