package vn.sohoa.station;

import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import vn.sohoa.message.Language;
import vn.sohoa.station.config.ConfigException;
import vn.sohoa.station.config.ConfigReader;
import vn.sohoa.station.config.StationConfig;

/** The option that names the configuration file. */
final class ConfigOption {
  /** Of a command whose configuration cannot be used: starting it again does not help. */
  static final int FAULTY = ExitCode.USAGE;

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "Configuration file (default: ${DEFAULT-VALUE}).")
  Path file = Path.of("station.conf");

  /** Does the work of a command. */
  interface Work {
    int with(StationConfig config) throws IOException, InterruptedException;
  }

  /**
   * Reads the configuration and does the work; prints all faults of the configuration instead.
   *
   * @return the exit code
   */
  int run(CommandSpec spec, Work work) throws IOException {
    try {
      return work.with(ConfigReader.read(file));
    } catch (ConfigException e) {
      for (Language language : Language.values()) {
        e.faults()
            .forEach(
                fault ->
                    spec.commandLine()
                        .getErr()
                        .println(spec.qualifiedName() + ": " + fault.in(language)));
      }
      return FAULTY;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }
}
