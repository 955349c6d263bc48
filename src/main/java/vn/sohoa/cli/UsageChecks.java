package vn.sohoa.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Checks of options that their types do not make; each throws {@link ParameterException}. */
public final class UsageChecks {
  private UsageChecks() {}

  /**
   * @param min smallest and {@code max} greatest allowed value
   */
  public static void requireRange(
      CommandSpec spec, String option, double value, double min, double max) {
    if (!(min <= value && value <= max)) {
      throw invalid(spec, option, "the value must be from %,.0f to %,.0f".formatted(min, max));
    }
  }

  public static void require(CommandSpec spec, boolean condition, String message) {
    if (!condition) {
      throw new ParameterException(spec.commandLine(), message);
    }
  }

  /**
   * Returns the extension of the file's name, in lower case.
   *
   * @param parameter name of the option or parameter that holds the file
   */
  public static String requireExtension(
      CommandSpec spec, String parameter, Path file, List<String> allowed) {
    String name = file.toString();
    String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    if (!allowed.contains(extension)) {
      throw invalid(
          spec, parameter, "the file name must end in one of " + String.join(", ", allowed));
    }
    return extension;
  }

  private static ParameterException invalid(CommandSpec spec, String parameter, String reason) {
    return new ParameterException(
        spec.commandLine(), "Invalid value for %s: %s".formatted(parameter, reason));
  }
}
