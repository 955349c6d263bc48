package vn.sohoa.admin.api;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.sohoa.cli.UsageChecks;

/** The command {@code sohoa admin import-units}. */
@Command(
    name = "import-units",
    description = {
      "Import a table of administrative units: which one became which on a day. It replaces an"
          + " earlier table of the same day.",
      "",
      "The first line names the columns, in any order; others are ignored: wardCode, ward,"
          + " district, province, isDividedWard, newWardCode, newWard, newProvince."
    })
public final class ImportUnitsCommand implements Callable<Integer> {
  @Spec CommandSpec spec;
  @Mixin ServiceOptions service;

  @Parameters(paramLabel = "FILE", description = "The table; its name ends in .csv.")
  Path file;

  @Option(
      names = "--effective",
      paramLabel = "DATE",
      description = "Day of the change, as YYYY-MM-DD (default: ${DEFAULT-VALUE}).")
  LocalDate effective = LocalDate.of(2025, 7, 1);

  @Override
  public Integer call() throws IOException {
    String extension = UsageChecks.requireExtension(spec, "FILE", file, List.of("csv"));
    try (ApiClient client = service.connect()) {
      String answer =
          client.sendForText(
              client
                  .put("/units/changes/" + effective, BodyPublishers.ofFile(file))
                  .header("Content-Type", MediaTypes.of(extension)));
      spec.commandLine().getOut().println(answer);
    }
    return ExitCode.OK;
  }
}
