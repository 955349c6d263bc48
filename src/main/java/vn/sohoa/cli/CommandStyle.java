package vn.sohoa.cli;

import java.io.Console;
import java.net.URI;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;

/** Settings that all commands have in common. */
public final class CommandStyle {
  private CommandStyle() {}

  /** Applies to the command and to its subcommands. */
  public static CommandLine applyTo(CommandLine root) {
    return root.registerConverter(LocalDate.class, Converters.date())
        .registerConverter(YearMonth.class, Converters.month())
        .registerConverter(URI.class, Converters.address())
        .setExpandAtFiles(false)
        .setColorScheme(Help.defaultColorScheme(colours()))
        .setParameterExceptionHandler(new UsageErrorHandler())
        .setExecutionExceptionHandler(new FailureHandler());
  }

  /**
   * picocli finds {@link Console#isTerminal()} by name at run time; where that fails, it writes
   * colours into files.
   */
  private static Ansi colours() {
    Optional<Console> terminal = Optional.ofNullable(System.console()).filter(Console::isTerminal);
    return terminal.isPresent() ? Ansi.AUTO : Ansi.OFF;
  }
}
